using QsGen.Database.Dialects;

namespace QsGen.Database.Tables;

/// <summary>A column of a declared table.</summary>
/// <param name="Name">Name, alike on every engine.</param>
/// <param name="Type">What it holds.</param>
/// <param name="IsNullable">Whether it may be empty.</param>
/// <param name="IsEntry">Whether the database numbers it, ascending in load order.</param>
internal sealed record SchemaColumn(string Name, SqlType Type, bool IsNullable = true, bool IsEntry = false)
{
    /// <summary>What its values mean; empty where the table's own documentation says it.</summary>
    public string Meaning { get; init; } = "";
}

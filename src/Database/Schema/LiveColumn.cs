namespace QsGen.Database.Schema;

/// <summary>A column that a database has.</summary>
/// <param name="Name">Name in lower case unless it was quoted.</param>
/// <param name="Type">The type as the engine's catalog spells it.</param>
/// <param name="IsNullable">Whether it may be empty.</param>
/// <param name="HasDefault">Whether the engine fills it where an insert leaves it out.</param>
internal sealed record LiveColumn(string Name, string Type, bool IsNullable, bool HasDefault);

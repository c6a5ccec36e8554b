using System.Collections.Immutable;
namespace QsGen.Database.Sessions;

/// <summary>Where a bulk load writes.</summary>
/// <param name="Table">The table's name, unquoted.</param>
/// <param name="Columns">The columns that the rows fill, in the order of the rows' values.</param>
/// <param name="EntryColumn">A column that the database numbers, ascending in load order; null when there is none.</param>
internal sealed record BulkTarget(string Table, ImmutableArray<BulkColumn> Columns, string? EntryColumn = null)
{
    /// <summary>The sequence that numbers <see cref="EntryColumn"/> on engines without identity columns.</summary>
    public string EntrySequence => $"{Table}_{EntryColumn}_seq";
}

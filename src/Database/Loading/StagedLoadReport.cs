using System.Collections.Immutable;

namespace QsGen.Database.Loading;

/// <summary>What became, or would become, of all waiting rows.</summary>
/// <param name="Tables">One per base table.</param>
/// <param name="Loaded">Whether the rows went to the base tables.</param>
internal sealed record StagedLoadReport(ImmutableArray<StagedTable> Tables, bool Loaded)
{
    /// <summary>Whether no row was rejected.</summary>
    public bool IsClean => Tables.All(table => table.Rejected == 0);
}

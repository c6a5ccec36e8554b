using System.Collections.Immutable;

namespace QsGen.Database.Schema;

/// <summary>Whose rows the base tables hold, both tables together.</summary>
/// <param name="Demo">Rows that demo data wrote for certain.</param>
/// <param name="Foreign">All others: the bank's, or rows of which nobody can tell.</param>
/// <param name="Found">What is there where each load wrote.</param>
internal sealed record DemoCensus(long Demo, long Foreign, ImmutableArray<DemoRowsFound> Found)
{
    /// <summary>No table, no rows.</summary>
    public static DemoCensus Empty { get; } = new(0, 0, []);

    /// <summary>Where others' rows may stand at the entries of demo data.</summary>
    public ImmutableArray<DemoRowsFound> Doubtful => [.. Found.Where(found => !found.AreDemo)];

    /// <summary>Whether every row that demo data wrote is there as it was written.</summary>
    public bool IsWhole => Found.All(found => found.AreWhole);
}

using System.Collections.Immutable;

namespace QsGen.Viewer.Queries;

/// <summary>What else a query is to do.</summary>
internal sealed record QueryRequest
{
    /// <summary>What rows are sorted by, before what breaks ties.</summary>
    public ImmutableArray<SortRule> Sorts { get; init; } = [];

    /// <summary>How many rows are left out at the beginning.</summary>
    public long Skip { get; init; }

    /// <summary>How many rows come at most; null for all.</summary>
    public long? Take { get; init; }

    /// <summary>Whether each row of a query that groups says how many there are in all.</summary>
    public bool Counts { get; init; }

    /// <summary>Values of dimensions that keep their groups while all others are one.</summary>
    public ImmutableArray<OtherBucket> Others { get; init; } = [];
}

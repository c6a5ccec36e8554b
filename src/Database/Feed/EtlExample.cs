using System.Collections.Immutable;
using QsGen.Database.Schema;

namespace QsGen.Database.Feed;

/// <summary>One case of the feed, worked out with rows.</summary>
internal sealed record EtlExample
{
    /// <summary>What the case is.</summary>
    public required string Title { get; init; }

    /// <summary>Why the rows look as they do, and what breaks when they don't.</summary>
    public required string Why { get; init; }

    /// <summary>The relations and sheets that read them.</summary>
    public required string ConsumedBy { get; init; }

    /// <summary>Rows of the table of legs, in load order.</summary>
    public ImmutableArray<TransactionRow> Legs { get; init; } = [];

    /// <summary>Rows of the table of balances, in load order.</summary>
    public ImmutableArray<DailyBalanceRow> Balances { get; init; } = [];

    /// <summary>True when the legs are to be read from a source system's tables instead of being written out.</summary>
    public bool FromSource { get; init; }
}

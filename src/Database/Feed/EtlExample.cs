using System.Collections.Immutable;
using QsGen.Database.Schema;

namespace QsGen.Database.Feed;

/// <summary>One case of the feed, worked out with rows.</summary>
internal sealed record EtlExample
{
    /// <summary>Which case it is.</summary>
    public required ExampleKind Kind { get; init; }

    /// <summary>What the case is, with the names of this institution.</summary>
    public required string Title { get; init; }

    /// <summary>Why the rows look as they do, and what breaks when they don't.</summary>
    public required string Why { get; init; }

    /// <summary>The query that shows what a refresh makes of them, for every engine.</summary>
    /// <param name="prefix">The prefix of the institution's tables.</param>
    public string EffectQuery(string prefix)
    {
        var columns = string.Join(", ", Kind.Columns);
        var values = Legs.Select(Kind.KeyOf).Concat(Balances.Select(balance => balance.AccountId)).Distinct()
            .Select(value => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'");
        return $"SELECT {columns} FROM {prefix}_{Kind.Shown} WHERE {Kind.Key} IN ({string.Join(", ", values)}) ORDER BY {columns}";
    }

    /// <summary>Rows of the table of legs, in load order.</summary>
    public ImmutableArray<TransactionRow> Legs { get; init; } = [];

    /// <summary>Rows of the table of balances, in load order.</summary>
    public ImmutableArray<DailyBalanceRow> Balances { get; init; } = [];

    /// <summary>True when the legs are to be read from a source system's tables instead of being written out.</summary>
    public bool FromSource { get; init; }
}

using System.Collections.Immutable;
using QsGen.Database.Schema;

namespace QsGen.Demo.Scenarios;

/// <summary>A scenario with its rows and with everything it must make visible.</summary>
internal sealed record PlantedScenario
{
    /// <summary>The scenario's name.</summary>
    public required string Name { get; init; }

    /// <summary>What it shows, in one sentence.</summary>
    public required string Shows { get; init; }

    /// <summary>Where to look.</summary>
    public required string Sheet { get; init; }

    /// <summary>The legs in load order.</summary>
    public required ImmutableArray<TransactionRow> Transactions { get; init; }

    /// <summary>The balances of its accounts in load order.</summary>
    public required ImmutableArray<DailyBalanceRow> Balances { get; init; }

    /// <summary>The control totals of its accounts.</summary>
    public required ImmutableArray<ControlTotalRow> ControlTotals { get; init; }

    /// <summary>The rows that must appear.</summary>
    public required ImmutableArray<PlantedRow> Rows { get; init; }

    /// <summary>What it adds to stored balances of declared parent accounts, in cents.</summary>
    public required ImmutableDictionary<AccountDay, long> Additions { get; init; }
}

using QsGen.Database.Schema;

namespace QsGen.Demo.Loading;

/// <summary>Some rows of one table and segment on their way from the generator to the database.</summary>
/// <param name="Scenario">The segment.</param>
/// <param name="Legs">Legs; null when the batch holds something else.</param>
/// <param name="Balances">Balances; null when the batch holds something else.</param>
/// <param name="DaysDone">Days of the window whose legs are complete with this batch.</param>
internal sealed record DemoBatch(
    string Scenario, IReadOnlyList<TransactionRow>? Legs, IReadOnlyList<DailyBalanceRow>? Balances, int DaysDone)
{
    /// <summary>Control totals; null when the batch holds something else.</summary>
    public IReadOnlyList<ControlTotalRow>? ControlTotals { get; init; }

    /// <summary>How many rows it holds.</summary>
    public int Rows => Legs?.Count ?? Balances?.Count ?? ControlTotals?.Count ?? 0;
}

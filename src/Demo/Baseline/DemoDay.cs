using NodaTime;
using QsGen.Database.Schema;

namespace QsGen.Demo.Baseline;

/// <summary>One day of demo data. The legs must be read to their end before the balances, which follow from them.</summary>
/// <param name="Day">The calendar day.</param>
/// <param name="Transactions">The day's legs in load order; can be read once.</param>
/// <param name="Balances">The balances at the end of the day; can be read once, after the legs and before the next day.</param>
internal sealed record DemoDay(LocalDate Day, IEnumerable<TransactionRow> Transactions, IEnumerable<DailyBalanceRow> Balances)
{
    /// <summary>What source systems say that they posted; read after the legs and before the next day.</summary>
    public IEnumerable<ControlTotalRow> ControlTotals { get; init; } = [];
}

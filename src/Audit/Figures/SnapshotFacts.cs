using NodaTime;

namespace QsGen.Audit.Figures;

/// <summary>The one moment that all of a report describes.</summary>
/// <param name="TransactionsMark">The highest entry of the legs; 0 without any.</param>
/// <param name="BalancesMark">The highest entry of the balances; 0 without any.</param>
/// <param name="AsOf">The moment that the last refresh computed for, in the institution's zone.</param>
/// <param name="RefreshedAt">When that refresh ended.</param>
/// <param name="TransactionsRead">The highest entry of the legs that it read.</param>
/// <param name="BalancesRead">The highest entry of the balances that it read.</param>
internal sealed record SnapshotFacts(
    long TransactionsMark, long BalancesMark, LocalDateTime AsOf, LocalDateTime RefreshedAt, long TransactionsRead, long BalancesRead)
{
    /// <summary>The moment whose knowledge the report shows, in the institution's zone: rows that came later are as if they were not
    /// there. Null for that of now.</summary>
    public LocalDateTime? KnownAt { get; init; }

    /// <summary>Whether rows came after the last refresh, which the sections therefore do not count.</summary>
    public bool IsStale => TransactionsMark > TransactionsRead || BalancesMark > BalancesRead;
}

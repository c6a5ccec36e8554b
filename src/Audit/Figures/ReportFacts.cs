using System.Collections.Immutable;
using NodaTime;

namespace QsGen.Audit.Figures;

/// <summary>What the report's SQL reads besides its tables.</summary>
/// <param name="ControlAccounts">Ids of the accounts whose days are walked through even when they are clean.</param>
/// <param name="Relation">The relation that the question is about, where its SQL serves several.</param>
internal sealed record ReportFacts(ImmutableArray<string> ControlAccounts, string? Relation)
{
    /// <summary>The moment whose knowledge the report shows, in the institution's zone; null for that of now.</summary>
    public LocalDateTime? KnownAt { get; init; }

    /// <summary>The highest entry of the legs that was known then.</summary>
    public long TransactionsMark { get; init; }

    /// <summary>The highest entry of the balances that was known then.</summary>
    public long BalancesMark { get; init; }
}

using System.Collections.Immutable;
using NodaTime;

namespace QsGen.Database.Refresh;

/// <summary>What a refresh did.</summary>
/// <param name="RunId">Number of the run in the refresh log.</param>
/// <param name="Mode">What was done.</param>
/// <param name="Reason">Why everything was computed although changes would have done; null otherwise.</param>
/// <param name="AsOf">The moment that ages run to, in the institution's zone.</param>
/// <param name="Today">The business day that Today's Exceptions shows; null when there is no balance.</param>
/// <param name="Relations">Each relation with its rows and time, in the order computed.</param>
internal sealed record RefreshOutcome(
    long RunId, RefreshMode Mode, string? Reason, LocalDateTime AsOf, LocalDate? Today, ImmutableArray<RelationOutcome> Relations)
{
    /// <summary>Rows that it did without.</summary>
    public SetAside SetAside { get; init; } = SetAside.None;

    /// <summary>Whether there is any balance, be it of a day to come.</summary>
    public bool HasBalances => Relations.Any(relation => relation is { Relation: "current_daily_balances", Rows: > 0 });
}

using NodaTime;

namespace QsGen.Database.Refresh;

/// <summary>What <see cref="KnownBooks"/> computed.</summary>
/// <param name="At">The moment, in the institution's zone.</param>
/// <param name="Mark">The highest entries that were known then.</param>
/// <param name="ComputedAt">When it was computed, in the institution's zone.</param>
/// <param name="Outcome">The relations that were computed.</param>
internal sealed record KnownMoment(LocalDateTime At, Watermark Mark, LocalDateTime ComputedAt, RefreshOutcome Outcome);

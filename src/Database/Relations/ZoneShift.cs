using System.Collections.Immutable;
using NodaTime;

namespace QsGen.Database.Relations;

/// <summary>By how much the clocks of a zone were ahead of what they are at some moment, from a time on that they showed.</summary>
/// <remarks>
/// Base tables hold what clocks showed. The difference of two such times is what went by only while nobody changed the clocks; adding the
/// shift of the earlier one and taking away that of the later one mends it. An hour that clocks showed twice counts as the second one.
/// </remarks>
/// <param name="From">The first time for which it holds; null for all times before the others.</param>
/// <param name="Seconds">The seconds.</param>
internal sealed record ZoneShift(LocalDateTime? From, long Seconds)
{
    // Nothing waits longer, and what is late by years may be off by an hour.
    private static readonly Duration Back = Duration.FromDays(20 * 365);
    private static readonly Duration Ahead = Duration.FromDays(365);

    /// <summary>The shifts around a moment, the latest first; empty when clocks were never changed.</summary>
    public static ImmutableArray<ZoneShift> Of(DateTimeZone zone, Instant moment)
    {
        var now = zone.GetUtcOffset(moment);
        var intervals = zone.GetZoneIntervals(moment - Back, moment + Ahead).ToList();
        return intervals.All(interval => interval.WallOffset == now)
            ? []
            :
            [
                .. intervals.Select((interval, place) => new ZoneShift(
                    place == 0 ? null : interval.IsoLocalStart, (interval.WallOffset - now).Seconds)).Reverse(),
            ];
    }
}

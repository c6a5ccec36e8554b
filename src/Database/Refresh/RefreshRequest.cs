using NodaTime;

namespace QsGen.Database.Refresh;

/// <summary>What a refresh is asked for.</summary>
/// <param name="AsOf">The moment that ages run to and that decides which business day is today.</param>
/// <param name="Zone">The institution's zone: base tables hold local times of this zone.</param>
/// <param name="Mode">How much to compute.</param>
internal sealed record RefreshRequest(Instant AsOf, DateTimeZone Zone, RefreshMode Mode = RefreshMode.Incremental)
{
    /// <summary><see cref="AsOf"/> as the base tables write times.</summary>
    public LocalDateTime LocalAsOf => AsOf.InZone(Zone).LocalDateTime;
}

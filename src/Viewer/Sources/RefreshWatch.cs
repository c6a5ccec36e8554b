using NodaTime;
using QsGen.Database.Sessions;

namespace QsGen.Viewer.Sources;

/// <summary>Knows how fresh the data are without asking for every figure of a sheet, also while somebody writes.</summary>
/// <param name="reader">The database.</param>
/// <param name="clock">The clock.</param>
/// <param name="zone">The institution's zone: the record of refreshes has its local times.</param>
internal sealed class RefreshWatch(DatabaseReader reader, TimeProvider clock, DateTimeZone zone)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(1);

    // Before anything is known there is nothing to show, so a writer is waited for a little.
    private static readonly TimeSpan FirstPatience = TimeSpan.FromSeconds(5);

    private readonly Lock _turn = new();
    private Known? _known;
    private (string Prefix, Task<Known> Answer)? _asking;

    /// <summary>The moment, in the institution's time.</summary>
    public LocalDateTime Now => Instant.FromDateTimeOffset(clock.GetUtcNow()).InZone(zone).LocalDateTime;

    /// <summary>How fresh the data are.</summary>
    /// <param name="prefix">What the names of the tables begin with, or null when nobody knows.</param>
    /// <exception cref="SqlSessionException">The database can't be asked at all.</exception>
    public async Task<Freshness> ReadAsync(string? prefix)
    {
        if (prefix is null)
        {
            return Freshness.Unknown(Now, reader.Stamp);
        }

        var known = await KnownAsync(prefix);
        return Freshness.Of(known.Facts, Now, known.Stamp);
    }

    private Task<Known> KnownAsync(string prefix)
    {
        lock (_turn)
        {
            if (_known is { } recent && recent.Prefix == prefix && clock.GetElapsedTime(recent.At) < Remembered)
            {
                return Task.FromResult(recent);
            }

            if (_asking is { } asking && asking.Prefix == prefix && !asking.Answer.IsCompleted)
            {
                return asking.Answer;
            }

            var known = _known?.Prefix == prefix ? _known : null;
            var answer = Task.Run(() => AskAsync(prefix, known));
            _asking = (prefix, answer);
            return answer;
        }
    }

    private async Task<Known> AskAsync(string prefix, Known? known)
    {
        var stamp = reader.Stamp;
        var facts = known?.Facts;
        if (known is null || stamp.Length == 0 || stamp != known.Stamp || known.Facts.IsBusy)
        {
            try
            {
                facts = await RefreshFacts.ReadAsync(
                    reader, prefix, known is null ? FirstPatience : TimeSpan.Zero, CancellationToken.None);
            }
            catch (SqlSessionException exception) when (known is not null && exception.Code == SqlSessionException.HeldCode)
            {
                // Who writes has the file. What was known still holds, and answers that were kept can be shown.
                (facts, stamp) = (known.Facts.WhileBusy(), known.Stamp);
            }
        }

        var next = new Known(prefix, stamp, clock.GetTimestamp(), facts!);
        lock (_turn)
        {
            _known = next;
        }

        return next;
    }

    private sealed record Known(string Prefix, string Stamp, long At, RefreshFacts Facts);
}

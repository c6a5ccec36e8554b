using System.Globalization;
using NodaTime;
using QsGen.Viewer.Formats;
using QsGen.Viewer.Frames;

namespace QsGen.Viewer.Sources;

/// <summary>As of when the data are.</summary>
/// <param name="Frame">For the page.</param>
/// <param name="AsOf">The moment that ages run to.</param>
/// <param name="Mark">Changes with every refresh and every load, and when somebody begins or ends to write.</param>
/// <param name="Generation">Changes whenever answers may; see <see cref="DatabaseReader.Over"/>.</param>
internal sealed record Freshness(FreshnessFrame Frame, LocalDateTime AsOf, string Mark, string Generation)
{
    /// <summary>What facts mean at a moment.</summary>
    /// <param name="facts">What the database says.</param>
    /// <param name="now">The moment, in the institution's time.</param>
    /// <param name="stamp">When somebody last wrote, as far as that shows without asking.</param>
    public static Freshness Of(RefreshFacts facts, LocalDateTime now, string stamp)
    {
        var frame = facts is { AsOf: { } asOf, FinishedAt: { } finished }
            ? Judged(facts, Minute(asOf), Minute(finished), Age(now - finished))
            : new(
                FreshnessState.Never, null, null,
                facts.IsBusy ? "The first refresh is under way." : "No refresh ran yet: run `data refresh --execute`.");
        return new(frame, facts.AsOf ?? now, $"{facts.Mark}:{frame.State}", $"{facts.Mark}/{stamp}");
    }

    /// <summary>The database can't be asked just now.</summary>
    public static Freshness Unreachable(LocalDateTime now) => new(
        new(FreshnessState.Unknown, null, null, "Nobody knows how fresh the figures are: the database can't be asked."),
        now, "unknown", "");

    /// <summary>Nobody keeps a record.</summary>
    public static Freshness Unknown(LocalDateTime now, string stamp) => new(
        new(FreshnessState.Unknown, null, null, "The database keeps no record of refreshes."), now, "unknown", stamp);

    private static FreshnessFrame Judged(RefreshFacts facts, string asOf, string finished, string age)
    {
        var (state, text) = facts switch
        {
            { IsInvalid: true } => (
                FreshnessState.Incomplete, "Rows that it counted were taken away since: run `data refresh --execute`."),
            { IsBusy: true } => (FreshnessState.Incomplete, "Data are being written or refreshed now; the page follows by itself."),
            { IsBroken: true } => (
                FreshnessState.Incomplete, "A later refresh began and did not end; these figures are whole: run `data refresh --execute`."),
            { IsStale: true } => (FreshnessState.Stale, "Rows arrived since: run `data refresh --execute`."),
            _ => (FreshnessState.Fresh, ""),
        };
        return new(state, asOf, finished, $"As of {asOf}, refreshed {age}. {text}".TrimEnd());
    }

    private static string Minute(LocalDateTime time) => TimeFormat.Write(time, "YYYY-MM-DD HH:mm");

    private static string Age(Period age)
    {
        var hours = ((age.Weeks * 7) + age.Days) * 24 + age.Hours + (age.Months * 730L) + (age.Years * 8760L);
        return hours switch
        {
            < 0 => "just now",
            0 when age.Minutes < 1 => "just now",
            0 => string.Create(CultureInfo.InvariantCulture, $"{age.Minutes} min ago"),
            < 48 => string.Create(CultureInfo.InvariantCulture, $"{hours} h {age.Minutes} min ago"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{hours / 24} days ago"),
        };
    }
}

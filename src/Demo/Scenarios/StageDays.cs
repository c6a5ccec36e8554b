using NodaTime;
using QsGen.Demo.Calendar;

namespace QsGen.Demo.Scenarios;

/// <summary>The days on which scenarios play.</summary>
internal sealed class StageDays(BankCalendar calendar)
{
    private const int Week = 7;

    /// <summary>The last day of the window.</summary>
    public LocalDate Anchor => calendar.Days[^1];

    /// <summary>True when the window ends on a business day, so that something can be posted "today".</summary>
    public bool AnchorIsBusinessDay => calendar.IsBusinessDay(Anchor);

    /// <summary>The business day a number of calendar days before the anchor, or the last one before that.</summary>
    /// <exception cref="ScenarioImpossibleException">The window is too short.</exception>
    public LocalDate Before(int days) => calendar.BusinessDays.Skip(1).LastOrDefault(day => day <= Anchor.PlusDays(-days)) is var found
        && found != default
        ? found
        : throw TooShort(days);

    /// <summary>The business day nearest to a number of calendar days before the anchor, within the week that sheets open with.</summary>
    /// <param name="days">Days before the anchor, fewer than a week.</param>
    /// <param name="shift">Days by which the week itself lies back.</param>
    /// <exception cref="ScenarioImpossibleException">The window is too short.</exception>
    public LocalDate Ago(int days, int shift) => InWeek(days, shift, _ => true);

    /// <summary>Like <see cref="Ago"/>, for a business day that another one follows at once.</summary>
    /// <exception cref="ScenarioImpossibleException">The window is too short.</exception>
    public LocalDate AgoBeforeBusinessDay(int days, int shift) => InWeek(
        days, shift, day => day < Anchor && calendar.IsBusinessDay(day.PlusDays(1)));

    private LocalDate InWeek(int days, int shift, Func<LocalDate, bool> fits)
    {
        var wanted = Anchor.PlusDays(-days - shift);
        var week = calendar.BusinessDays.Skip(1)
            .Where(day => day > Anchor.PlusDays(-Week - shift) && day <= Anchor.PlusDays(-shift) && fits(day)).ToList();
        var before = week.LastOrDefault(day => day <= wanted);
        return before != default ? before : week.Count > 0 ? week[0] : throw TooShort(days + shift);
    }

    private static ScenarioImpossibleException TooShort(int days) =>
        new($"it plays {days} days before the anchor, outside the window; choose more days");

    /// <summary>An hour of a day, or the same distance into the business day of accounts that start it later.</summary>
    public static LocalDateTime At(LocalDate day, int offsetHours, int hour)
    {
        var second = (offsetHours * 3600) + 60;
        return Baseline.Timestamps.At(day, hour * 3600 >= second ? hour * 3600 : second + (hour * 60));
    }

    /// <summary>An hour of a day that suits both accounts of a route.</summary>
    public static LocalDateTime At(LocalDate day, Route route, int hour) =>
        At(day, Math.Max(route.Debit.OffsetHours, route.Credit.OffsetHours), hour);
}

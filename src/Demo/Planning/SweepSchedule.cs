using System.Collections.Immutable;
using NodaTime;
using QsGen.Demo.Calendar;
using QsGen.Institution;

namespace QsGen.Demo.Planning;

/// <summary>Turns a cadence into the instants of a window.</summary>
/// <remarks>
/// Monthly and weekly days that are no business days move to the next one, and back to the month's last one when the month ends
/// first. The last business day of the window always ends with a sweep: what a window cuts off is swept as it stands.
/// </remarks>
internal static class SweepSchedule
{
    private const int Hour = 3600;
    private const int DayStart = Hour / 2;
    private const int DayEnd = (22 * Hour) + (Hour / 2);

    // On the last day regular sweeps end early, so that the closing one finds what has come in since.
    private const int LastRegular = 20 * Hour;
    private const int Closing = (23 * Hour) + (50 * 60);
    private const int AfterFloor = 600;

    /// <summary>The instants, ascending and distinct; none when the window has no business day.</summary>
    /// <param name="cadence">The declared cadence.</param>
    /// <param name="calendar">The window.</param>
    /// <param name="floorSecond">The earliest second of a day.</param>
    /// <param name="order">The sweep's place among sweeps of a day, which keeps closing sweeps apart.</param>
    public static ImmutableArray<LocalDateTime> Instants(Cadence cadence, BankCalendar calendar, int floorSecond, int order)
    {
        if (calendar.BusinessDays.IsEmpty)
        {
            return [];
        }

        var last = calendar.BusinessDays[^1];
        var regular =
            from day in Days(cadence, calendar)
            from second in Seconds(cadence, floorSecond)
            where day != last || second < LastRegular
            select day.AtMidnight().PlusSeconds(second);
        return [.. regular.Append(last.AtMidnight().PlusSeconds(Closing + Math.Min(order, 120))).Distinct().Order()];
    }

    private static IEnumerable<int> Seconds(Cadence cadence, int floor) => cadence.Kind switch
    {
        CadenceKind.Intraday => Slots(Math.Max(1, cadence.Number), floor),
        CadenceKind.DailyStart or CadenceKind.MonthlyStart => [Math.Max(DayStart, floor + AfterFloor)],
        _ => [Math.Max(DayEnd, Math.Min(floor + (4 * AfterFloor), Closing - 1))],
    };

    private static IEnumerable<int> Slots(int hours, int floor)
    {
        var slots = Enumerable.Range(1, 24).Select(number => (long)number * hours).Where(hour => hour < 24)
            .Select(hour => (int)hour * Hour).Where(second => second > floor).ToList();
        return slots.Count > 0 ? slots : [Math.Max(DayEnd, Math.Min(floor + (4 * AfterFloor), Closing - 1))];
    }

    private static IEnumerable<LocalDate> Days(Cadence cadence, BankCalendar calendar)
    {
        var days = calendar.BusinessDays;
        return cadence.Kind switch
        {
            CadenceKind.Weekly => Moved(calendar, day => day.DayOfWeek == cadence.Weekday),
            CadenceKind.MonthlyDay => MonthlyDays(calendar, cadence.Number),
            CadenceKind.MonthlyStart => days.Where(day => calendar.AddBusinessDays(day.With(DateAdjusters.StartOfMonth).PlusDays(-1),
                1) == day),
            CadenceKind.MonthlyEnd => days.Where(day => calendar.AddBusinessDays(day, 1).Month != day.Month),
            _ => days,
        };
    }

    private static IEnumerable<LocalDate> Moved(BankCalendar calendar, Func<LocalDate, bool> matches) =>
        calendar.Days.Where(matches).Select(day => calendar.IsBusinessDay(day) ? day : calendar.AddBusinessDays(day, 1))
            .Where(day => day <= calendar.Days[^1]).Distinct();

    private static IEnumerable<LocalDate> MonthlyDays(BankCalendar calendar, int number) =>
        from month in calendar.Days.Select(day => day.With(DateAdjusters.StartOfMonth)).Distinct()
        let end = month.With(DateAdjusters.EndOfMonth)
        let wanted = month.PlusDays(Math.Min(number, end.Day) - 1)
        let moved = calendar.IsBusinessDay(wanted) ? wanted : calendar.AddBusinessDays(wanted, 1)
        let day = moved.Month == month.Month ? moved : LastBusinessDay(calendar, end)
        where day >= calendar.Days[0] && day <= calendar.Days[^1]
        select day;

    private static LocalDate LastBusinessDay(BankCalendar calendar, LocalDate day) =>
        calendar.IsBusinessDay(day) ? day : LastBusinessDay(calendar, day.PlusDays(-1));
}

using NodaTime;
using QsGen.Demo.Calendar;

namespace QsGen.Demo.Planning;

/// <summary>How much busier than usual a day is, by the day of the week, the month and the year. About 1 on average.</summary>
internal static class Season
{
    private const double Payday = 2.2;
    private const double BetweenPaydays = 0.88;
    private const int MidMonth = 15;

    // January to December: people buy less in winter, more in summer, most before Christmas.
    private static readonly double[] Shopping = [0.8, 0.82, 0.92, 0.95, 1.0, 1.06, 1.12, 1.1, 0.97, 0.98, 1.08, 1.35];

    /// <summary>The factor of a day; 0 when the rail rests.</summary>
    public static double Of(Rhythm rhythm, LocalDate day, BankCalendar calendar) => !IsActive(rhythm.Days, day, calendar)
        ? 0
        : rhythm.Pulse switch
        {
            Pulse.Payday => Weekday(day) * (IsPayday(day, calendar) ? Payday : BetweenPaydays),
            Pulse.Bills => Weekday(day) * (day.Day <= 5 ? 1.45 : IsLastOfMonth(day, calendar) ? 1.3 : 0.9),
            Pulse.Shopping => Shopping[day.Month - 1] * Shopper(day) * (IsLastOfMonth(day, calendar) ? 1.1 : 1),
            Pulse.Cash => day.DayOfWeek is IsoDayOfWeek.Friday ? 1.5
                : day.DayOfWeek is IsoDayOfWeek.Saturday ? 0.7
                : IsPayday(day, calendar) ? 1.3 : 0.9,
            Pulse.MonthEnd => IsLastOfMonth(day, calendar) ? 1 : 0,
            _ => Weekday(day) * (IsLastOfMonth(day, calendar) ? IsLastOfQuarter(day) ? 1.5 : 1.25 : 0.98),
        };

    /// <summary>True on the fifteenth, or the last business day before it, and on the last business day of a month.</summary>
    public static bool IsPayday(LocalDate day, BankCalendar calendar) => calendar.IsBusinessDay(day)
        && (IsLastOfMonth(day, calendar) || (day.Day <= MidMonth && calendar.AddBusinessDays(day, 1).Day > MidMonth));

    /// <summary>True on the first business day of a month, when rents are due.</summary>
    public static bool IsRentDay(LocalDate day, BankCalendar calendar) =>
        calendar.IsBusinessDay(day)
            && Enumerable.Range(1, day.Day - 1).All(earlier => !calendar.IsBusinessDay(day.PlusDays(-earlier)));

    private static bool IsActive(ActiveDays days, LocalDate day, BankCalendar calendar) => days switch
    {
        ActiveDays.All => true,
        ActiveDays.BranchHours => calendar.IsBusinessDay(day)
            || (day.DayOfWeek is IsoDayOfWeek.Saturday && calendar.IsBusinessDay(day.PlusDays(-1))),
        _ => calendar.IsBusinessDay(day),
    };

    // Mondays bring what the weekend held back, Fridays what must be done before the next; the five average to about 1.
    private static double Weekday(LocalDate day) => day.DayOfWeek switch
    {
        IsoDayOfWeek.Monday => 1.1,
        IsoDayOfWeek.Friday => 1.15,
        IsoDayOfWeek.Tuesday or IsoDayOfWeek.Wednesday => 0.92,
        _ => 0.98,
    };

    private static double Shopper(LocalDate day) => day.DayOfWeek switch
    {
        IsoDayOfWeek.Saturday => 1.45,
        IsoDayOfWeek.Sunday => 1.0,
        IsoDayOfWeek.Friday => 1.2,
        IsoDayOfWeek.Monday or IsoDayOfWeek.Tuesday => 0.8,
        _ => 0.88,
    };

    private static bool IsLastOfMonth(LocalDate day, BankCalendar calendar) => calendar.AddBusinessDays(day, 1).Month != day.Month;

    private static bool IsLastOfQuarter(LocalDate day) => day.Month % 3 == 0;
}

using System.Collections.Immutable;
using NodaTime;

namespace QsGen.Institution.Calendar;

/// <summary>The holidays of the United States' federal government on the days they are observed.</summary>
/// <remarks>A fixed date on a Saturday is observed on the Friday before, one on a Sunday on the Monday after.</remarks>
internal static class FederalHolidays
{
    private const int Last = 0;
    private const int JuneteenthSince = 2021;

    private static readonly ImmutableArray<AnnualDate> FixedDates = [new(1, 1), new(6, 19), new(7, 4), new(11, 11), new(12, 25)];

    private static readonly ImmutableArray<(int Month, IsoDayOfWeek Weekday, int Nth)> Floating =
    [
        (1, IsoDayOfWeek.Monday, 3),
        (2, IsoDayOfWeek.Monday, 3),
        (5, IsoDayOfWeek.Monday, Last),
        (9, IsoDayOfWeek.Monday, 1),
        (10, IsoDayOfWeek.Monday, 2),
        (11, IsoDayOfWeek.Thursday, 4),
    ];

    // The years of which a bank's rows are; the database is told each day.
    private const int FirstYear = 2000;
    private const int YearCount = 60;

    /// <summary>The years of <see cref="All"/>, in words.</summary>
    public static string Years { get; } = FormattableString.Invariant($"the years {FirstYear} to {FirstYear + YearCount - 1}");

    /// <summary>Every observed day of the years 2000 to 2059, in order.</summary>
    public static ImmutableArray<LocalDate> All { get; } =
    [
        .. Enumerable.Range(0, (int)Period.DaysBetween(new(FirstYear, 1, 1), new(FirstYear + YearCount, 1, 1)))
            .Select(day => new LocalDate(FirstYear, 1, 1).PlusDays(day)).Where(IsObserved),
    ];

    /// <summary>True when a holiday is observed on the day.</summary>
    public static bool IsObserved(LocalDate day) =>
        IsFloating(day)
        || IsFixed(day)
        || (day.DayOfWeek is IsoDayOfWeek.Friday && IsFixed(day.PlusDays(1)))
        || (day.DayOfWeek is IsoDayOfWeek.Monday && IsFixed(day.PlusDays(-1)));

    private static bool IsFixed(LocalDate day) =>
        FixedDates.Contains(new(day.Month, day.Day)) && (day.Month != 6 || day.Year >= JuneteenthSince);

    private static bool IsFloating(LocalDate day)
    {
        foreach (var (month, weekday, nth) in Floating)
        {
            var fits = nth == Last ? day.PlusDays(7).Month != month : (day.Day + 6) / 7 == nth;
            if (day.Month == month && day.DayOfWeek == weekday && fits)
            {
                return true;
            }
        }

        return false;
    }
}

using System.Collections.Immutable;
using NodaTime;

namespace QsGen.Demo.Calendar;

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

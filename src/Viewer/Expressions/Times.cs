using NodaTime;
using QsGen.Database.Dialects;

namespace QsGen.Viewer.Expressions;

/// <summary>Units of time by QuickSight's names, and times cut and moved by them.</summary>
internal static class Times
{
    /// <summary>The unit of an abbreviation or of a granularity.</summary>
    /// <exception cref="ExpressionException">There is no such unit.</exception>
    public static TimeUnit Unit(string name) => name.ToUpperInvariant() switch
    {
        "YYYY" or "YEAR" => TimeUnit.Year,
        "Q" or "QUARTER" => TimeUnit.Quarter,
        "MM" or "MONTH" => TimeUnit.Month,
        "WK" or "WEEK" => TimeUnit.Week,
        "DD" or "DAY" => TimeUnit.Day,
        "HH" or "HOUR" => TimeUnit.Hour,
        "MI" or "MINUTE" => TimeUnit.Minute,
        "SS" or "SECOND" or "MS" or "MILLISECOND" => TimeUnit.Second,
        _ => throw new ExpressionException($"'{name}' is no unit of time"),
    };

    /// <summary>The start of a unit; weeks begin on Sunday.</summary>
    public static LocalDateTime StartOf(TimeUnit unit, LocalDateTime time) => unit switch
    {
        TimeUnit.Year => new LocalDate(time.Year, 1, 1).AtMidnight(),
        TimeUnit.Quarter => new LocalDate(time.Year, (((time.Month - 1) / 3) * 3) + 1, 1).AtMidnight(),
        TimeUnit.Month => new LocalDate(time.Year, time.Month, 1).AtMidnight(),
        TimeUnit.Week => time.Date.PlusDays(-((int)time.DayOfWeek % 7)).AtMidnight(),
        TimeUnit.Day => time.Date.AtMidnight(),
        TimeUnit.Hour => time.Date.At(new LocalTime(time.Hour, 0)),
        TimeUnit.Minute => time.Date.At(new LocalTime(time.Hour, time.Minute)),
        _ => time.Date.At(new LocalTime(time.Hour, time.Minute, time.Second)),
    };

    /// <summary>A time moved by a number of units.</summary>
    public static LocalDateTime Add(TimeUnit unit, LocalDateTime time, int count) => unit switch
    {
        TimeUnit.Year => time.PlusYears(count),
        TimeUnit.Quarter => time.PlusMonths(3 * count),
        TimeUnit.Month => time.PlusMonths(count),
        TimeUnit.Week => time.PlusWeeks(count),
        TimeUnit.Day => time.PlusDays(count),
        TimeUnit.Hour => time.PlusHours(count),
        TimeUnit.Minute => time.PlusMinutes(count),
        _ => time.PlusSeconds(count),
    };
}

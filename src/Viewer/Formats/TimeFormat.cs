using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace QsGen.Viewer.Formats;

/// <summary>How dates and times are written.</summary>
internal static partial class TimeFormat
{
    /// <summary>The pattern of a granularity where a definition gives none: a day is a day, never a timestamp.</summary>
    public static string Of(string? granularity) => granularity switch
    {
        "YEAR" => "YYYY",
        "QUARTER" => "YYYY-[Q]Q",
        "MONTH" => "YYYY-MM",
        "HOUR" or "MINUTE" => "YYYY-MM-DD HH:mm",
        null or "SECOND" or "MILLISECOND" => "YYYY-MM-DD HH:mm:ss",
        _ => "YYYY-MM-DD",
    };

    /// <summary>A time by a pattern of moment's tokens; what stands in brackets is text.</summary>
    public static string Write(LocalDateTime time, string pattern) => Token().Replace(pattern, match => match.Value switch
    {
        ['[', .. var text, ']'] => text,
        "YYYY" => Of(time, "yyyy"),
        "YY" => Of(time, "yy"),
        "Q" => ((time.Month + 2) / 3).ToString(CultureInfo.InvariantCulture),
        "MMMM" => Of(time, "MMMM"),
        "MMM" => Of(time, "MMM"),
        "MM" => Of(time, "MM"),
        "M" => time.Month.ToString(CultureInfo.InvariantCulture),
        "DD" => Of(time, "dd"),
        "D" => time.Day.ToString(CultureInfo.InvariantCulture),
        "dddd" => Of(time, "dddd"),
        "ddd" => Of(time, "ddd"),
        "HH" => Of(time, "HH"),
        "H" => time.Hour.ToString(CultureInfo.InvariantCulture),
        "hh" => Of(time, "hh"),
        "h" => time.ClockHourOfHalfDay.ToString(CultureInfo.InvariantCulture),
        "mm" => Of(time, "mm"),
        "ss" => Of(time, "ss"),
        "SSS" => Of(time, "fff"),
        "A" => time.Hour < 12 ? "AM" : "PM",
        "a" => time.Hour < 12 ? "am" : "pm",
        var other => other,
    });

    private static string Of(LocalDateTime time, string pattern) =>
        time.ToDateTimeUnspecified().ToString(pattern, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\[[^\]]*\]|YYYY|YY|Q|MMMM|MMM|MM|M|DD|D|dddd|ddd|HH|H|hh|h|mm|ss|SSS|A|a")]
    private static partial Regex Token();
}

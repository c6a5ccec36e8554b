using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace QsGen.Viewer.Expressions;

/// <summary>Dates and times as texts: in definitions, in addresses, in rows.</summary>
internal static class TimeText
{
    private static readonly LocalDateTimePattern Whole = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss.FFFFFF");

    /// <summary>Reads a day, or a day with a time; a closing Z is UTC and says nothing else here, where all times are of one
    /// zone.</summary>
    /// <returns>Null when the text is none.</returns>
    public static LocalDateTime? Read(string text)
    {
        var trimmed = text.Trim().TrimEnd('Z').Replace('T', ' ').Replace('/', '-');
        var padded = trimmed.Length == 10 ? trimmed + " 00:00:00" : trimmed.Length == 16 ? trimmed + ":00" : trimmed;
        return Whole.Parse(padded) is { Success: true } parsed ? parsed.Value : null;
    }

    /// <summary>A time in its shortest form: a day alone at midnight.</summary>
    public static string Write(LocalDateTime time) => time.TimeOfDay == LocalTime.Midnight
        ? time.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)
        : Whole.Format(time);
}

using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace QsGen.Audit.Document;

/// <summary>How values are written in a report, in each of its forms.</summary>
internal static class ReportFormat
{
    /// <summary>A number of things: <c>1,234</c>.</summary>
    public static string Count(long count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>A day: <c>2026-04-22</c>.</summary>
    public static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>A time of the database, to the minute: <c>2026-04-22 09:30</c>.</summary>
    public static string Minute(LocalDateTime time) => time.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The report's own time, to the minute and with its offset: <c>2026-04-22 09:30 +02:00</c>.</summary>
    public static string InstantToMinute(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    /// <summary>The report's own time, to the second and with its offset: <c>2026-04-22T09:30:00+02:00</c>.</summary>
    public static string Instant(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}

using System.Globalization;
using NodaTime;
using QsGen.Database.Sessions;
using QsGen.Viewer.Expressions;
using QsGen.Viewer.Formats;
using QsGen.Viewer.Frames;

namespace QsGen.Viewer.Sources;

/// <summary>As of when the data are.</summary>
/// <param name="Frame">For the page.</param>
/// <param name="AsOf">The moment that ages run to.</param>
/// <param name="Mark">Changes with every refresh and every load.</param>
internal sealed record Freshness(FreshnessFrame Frame, LocalDateTime AsOf, string Mark)
{
    /// <summary>Asks the log of refreshes.</summary>
    /// <param name="reader">The database.</param>
    /// <param name="prefix">What the names of the tables begin with, or null when nobody knows.</param>
    /// <param name="now">The clock's moment, for age and for where no log says another.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SqlSessionException">The database can't be asked at all.</exception>
    public static async Task<Freshness> ReadAsync(
        DatabaseReader reader, string? prefix, LocalDateTime now, CancellationToken cancellationToken)
    {
        if (prefix is null)
        {
            return Unknown(now);
        }

        string Table(string name) => reader.Dialect.Identifier(reader.Dialect.ObjectName(prefix, name));
        var log = Table("refresh_log");
        var rows = (await reader.ReadAsync(
            $"SELECT MAX(run_id), MAX(as_of), MAX(finished_at), MAX(transactions_entry), (SELECT MAX(entry) FROM {Table("transactions")}) "
            + $"FROM {log} WHERE run_id = (SELECT MAX(run_id) FROM {log})",
            cancellationToken)).Rows;
        if (rows is not [[{ } run, DateTime asOf, DateTime finished, var seen, var newest]])
        {
            return new(
                new(FreshnessState.Never, null, null, "No refresh ran yet: run `data refresh`."), now, $"never:{Text(rows[0][4])}");
        }

        var isStale = newest is not null && Evaluator.Number(newest) > Evaluator.Number(seen ?? 0m);
        var age = Period(now - LocalDateTime.FromDateTime(finished));
        var written = TimeFormat.Write(LocalDateTime.FromDateTime(asOf), "YYYY-MM-DD HH:mm");
        return new(
            new(
                isStale ? FreshnessState.Stale : FreshnessState.Fresh,
                written,
                TimeFormat.Write(LocalDateTime.FromDateTime(finished), "YYYY-MM-DD HH:mm"),
                isStale
                    ? $"As of {written}. Rows arrived after the last refresh ({age}): run `data refresh`."
                    : $"As of {written}, refreshed {age}."),
            LocalDateTime.FromDateTime(asOf),
            $"{Text(run)}:{Text(newest)}");
    }

    /// <summary>Nobody keeps a log.</summary>
    public static Freshness Unknown(LocalDateTime now) => new(
        new(FreshnessState.Unknown, null, null, "The database keeps no record of refreshes."), now, "unknown");

    private static string Text(object? value) => value is null ? "-" : Evaluator.Number(value).ToString(CultureInfo.InvariantCulture);

    private static string Period(Period age)
    {
        var hours = ((age.Weeks * 7) + age.Days) * 24 + age.Hours + (age.Months * 730L) + (age.Years * 8760L);
        return hours switch
        {
            < 0 => "just now",
            0 when age.Minutes < 1 => "just now",
            0 => $"{age.Minutes} min ago",
            < 48 => $"{hours} h {age.Minutes} min ago",
            _ => $"{hours / 24} days ago",
        };
    }
}

using System.Globalization;
using NodaTime;
using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Institution;

namespace QsGen.Database.Feed;

/// <summary>Notes what a feed check found, so that the dashboard of the day can show it.</summary>
internal static class FeedRecord
{
    private const int LongestRow = 500;

    /// <summary>Takes the place of what the last check found.</summary>
    /// <param name="session">A session that may write.</param>
    /// <param name="institution">Whose feed it was.</param>
    /// <param name="report">What was found.</param>
    /// <param name="at">When, in the institution's zone.</param>
    /// <param name="cancellationToken">Stops before the next statement.</param>
    /// <returns>False when the schema that is applied has no place for it yet.</returns>
    /// <exception cref="SqlSessionException">The database failed, or the user may not write.</exception>
    public static async Task<bool> WriteAsync(
        ISqlSession session, InstitutionModel institution, FeedReport report, LocalDateTime at, CancellationToken cancellationToken)
    {
        var schema = DatabaseSchema.Of(institution, session.Dialect);
        var name = schema.NameOf(RecordTables.FeedFinding);
        if ((await session.ExistingTablesAsync([name], cancellationToken)).IsEmpty)
        {
            return false;
        }

        var table = schema.SqlNameOf(RecordTables.FeedFinding);
        var dialect = session.Dialect;
        await using var transaction = await session.BeginAsync(cancellationToken);
        await session.ExecuteAsync($"DELETE FROM {table}", cancellationToken);
        await session.ScriptAsync(
            FeedRules.All.Select(rule => (Rule: rule, Finding: report.Findings.FirstOrDefault(finding => finding.Rule == rule)))
                .Select(tried =>
                    $"INSERT INTO {table} (rule_id, row_count, first_row, checked_at) SELECT {dialect.Literal(tried.Rule.Id)}, "
                    + $"{dialect.Literal(tried.Finding?.Count ?? 0L)}, "
                    + $"{dialect.Cast(dialect.Literal(FirstRow(tried.Finding)), FirstRowType)}, "
                    + $"{dialect.Literal(at)}{dialect.FromNothing}"),
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static SqlType FirstRowType => SqlType.Text(LongestRow);

    private static string? FirstRow(FeedFinding? finding)
    {
        if (finding is not { FirstRows: [var row, ..] })
        {
            return null;
        }

        var text = string.Join(", ", finding.Columns.Zip(row)
            .Where(cell => cell.Second is not null)
            .Select(cell => $"{cell.First.Replace('_', ' ')} {Shown(cell.Second!)}"));
        return text.Length <= LongestRow ? text : text[..(LongestRow - 1)] + "…";
    }

    private static string Shown(object value) => value is DateTime time
        ? time.ToString(time.TimeOfDay == default ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
        : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}

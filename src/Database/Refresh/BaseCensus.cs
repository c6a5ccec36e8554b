using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;

namespace QsGen.Database.Refresh;

/// <summary>Counts and hashes of the rows of the base tables, to notice those that were deleted or changed by hand.</summary>
/// <remarks>
/// One pass over each base table per refresh, without a join or a sort. It is taken before a refresh reads the tables, so that what
/// changes meanwhile is noticed by the next one. Where the engine tells which rows were written since the last census, and those that were
/// known are as many as then and none of them was, only new rows are hashed.
/// </remarks>
/// <param name="session">The session.</param>
/// <param name="schema">Whose tables.</param>
internal sealed class BaseCensus(ISqlSession session, DatabaseSchema schema)
{
    /// <summary>How many entries one stretch spans.</summary>
    public const int Span = 10_000;

    private const int RowsPerInsert = 500;

    private SqlDialect Dialect => schema.Dialect;

    private string Table => schema.SqlNameOf(RecordTables.BaseSegment);

    private string ChangeTable => schema.SqlNameOf(RecordTables.BaseChange);

    /// <summary>Takes the census of all entries that a refresh takes into account, and compares it with what the last one left.</summary>
    /// <param name="mark">Up to which entries.</param>
    /// <param name="last">The last refresh; null when its results count for nothing any more, and so does its census.</param>
    /// <param name="version">Version of the schema: another one may have other columns, so that only counts can be compared.</param>
    /// <param name="cancellationToken">Stops before the next statement.</param>
    public async Task<CensusResult> TakeAsync(
        Watermark mark, RefreshState? last, long version, CancellationToken cancellationToken)
    {
        var known = last is null
            ? []
            : await session.ListAsync(
                $"SELECT table_name, first_entry, last_entry, row_count, row_digest, COALESCE(first_unseen_write, 0) FROM {Table}",
                cancellationToken);
        var unseen = Dialect.FirstUnseenWrite is { } query ? await session.ScalarAsync<long>(query, cancellationToken) : 0;
        // Another version may have hashed other columns.
        var since = last?.SchemaVersion == version && known.Length > 0 ? known.Min(row => Number(row[5])) : 0;
        var segments = ImmutableArray.CreateBuilder<BaseSegment>();
        var changes = ImmutableArray.CreateBuilder<BaseChange>();
        foreach (var (table, seen, latest) in new[]
        {
            (BaseTables.Transactions, last?.TransactionsEntry ?? 0, mark.Transactions),
            (BaseTables.DailyBalances, last?.DailyBalancesEntry ?? 0, mark.DailyBalances),
        })
        {
            var was = known.Where(row => (string)row[0]! == table.ShortName)
                .Select(row => new BaseSegment(table.ShortName, Number(row[1]), Number(row[2]), Number(row[3]), Amount(row[4])))
                .ToDictionary(segment => segment.First);
            if (await IsUntouchedAsync(table, was.Values, seen, since, unseen, cancellationToken))
            {
                var (added, _) = await CountAsync(table, above: seen, seen, latest, cancellationToken);
                segments.AddRange(Joined([.. was.Values, .. added]));
                continue;
            }

            var (found, before) = await CountAsync(table, above: null, seen, latest, cancellationToken);
            segments.AddRange(found);
            if (Change(table.ShortName, was, before, hashesCount: last?.SchemaVersion == version) is { } change)
            {
                changes.Add(change);
            }
        }

        return new(segments.ToImmutable(), changes.ToImmutable(), unseen);
    }

    // Whether the engine knows that all rows known to the last census are as it left them.
    private async Task<bool> IsUntouchedAsync(
        SchemaTable table, IReadOnlyCollection<BaseSegment> known, long seen, long since, long unseen, CancellationToken cancellationToken)
    {
        if (since == 0 || unseen < since || unseen - since > Dialect.WritesToldApart)
        {
            return false;
        }

        var rows = await session.ListAsync(
            string.Create(CultureInfo.InvariantCulture, $"""
                SELECT COUNT(*), COUNT(CASE WHEN {Dialect.WrittenSince(since)} THEN 1 END)
                FROM {schema.SqlStoredNameOf(table)}
                WHERE entry <= {seen}
                """),
            cancellationToken);
        return Number(rows[0][0]) == known.Sum(segment => segment.Rows) && Number(rows[0][1]) == 0;
    }

    private static IEnumerable<BaseSegment> Joined(IEnumerable<BaseSegment> parts) =>
        parts.GroupBy(part => part.First).OrderBy(group => group.Key).Select(group => new BaseSegment(
            group.First().Table, group.Key, group.Max(part => part.Last), group.Sum(part => part.Rows), group.Sum(part => part.Digest)));

    /// <summary>Writes the census and what it noticed. Call it in the transaction that publishes the run.</summary>
    public async Task WriteAsync(CensusResult census, long run, LocalDateTime at, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync($"DELETE FROM {Table}", cancellationToken);
        foreach (var chunk in census.Segments.Chunk(RowsPerInsert))
        {
            var rows = chunk.Select(segment => Row(
                segment.Table, segment.First, segment.Last, segment.Rows, segment.Digest, census.FirstUnseenWrite));
            await session.ExecuteAsync(
                $"INSERT INTO {Table} (table_name, first_entry, last_entry, row_count, row_digest, first_unseen_write)\n"
                + string.Join("\nUNION ALL\n", rows),
                cancellationToken);
        }

        foreach (var change in census.Changes)
        {
            await session.ExecuteAsync(
                $"INSERT INTO {ChangeTable} (run_id, table_name, noticed_at, first_entry, last_entry, rows_before, rows_now, what)\n"
                + Row(run, change.Table, at, change.First, change.Last, change.Before, change.Now, change.What),
                cancellationToken);
        }
    }

    private async Task<(IEnumerable<BaseSegment> Found, Dictionary<long, BaseSegment> Before)> CountAsync(
        SchemaTable table, long? above, long seen, long latest, CancellationToken cancellationToken)
    {
        var digest = Dialect.RowDigest([.. table.Columns.Select(column => column.Name)]);
        var rows = await session.ListAsync(
            string.Create(CultureInfo.InvariantCulture, $"""
                SELECT segment, is_known, COUNT(*), {Dialect.Cast("SUM(digest)", SqlType.Decimal(28, 0))}
                FROM (
                  SELECT
                    FLOOR((entry - 1) / {Span}) AS segment,
                    CASE WHEN entry <= {seen} THEN 1 ELSE 0 END AS is_known,
                    {digest} AS digest
                  FROM {schema.SqlNameOf(table)}
                  WHERE entry <= {latest}{(above is { } known ? string.Create(CultureInfo.InvariantCulture, $" AND entry > {known}") : "")}
                ) hashed
                GROUP BY segment, is_known
                """),
            cancellationToken);
        var parts = rows.Select(row => (
            First: Number(row[0]) * Span + 1, IsKnown: Number(row[1]) == 1, Rows: Number(row[2]), Digest: Amount(row[3]))).ToList();
        var found = Joined(parts.Select(part =>
            new BaseSegment(table.ShortName, part.First, Math.Min(part.First + Span - 1, latest), part.Rows, part.Digest)));
        return (found, parts.Where(part => part.IsKnown).ToDictionary(
            part => part.First,
            part => new BaseSegment(table.ShortName, part.First, Math.Min(part.First + Span - 1, seen), part.Rows, part.Digest)));
    }

    private static BaseChange? Change(
        string table, Dictionary<long, BaseSegment> before, Dictionary<long, BaseSegment> now, bool hashesCount)
    {
        // Without any there was no census yet: the tables were empty, or an older release made the last refresh.
        if (before.Count == 0)
        {
            return null;
        }

        var differing = before.Keys.Union(now.Keys)
            .Where(first => !(before.TryGetValue(first, out var was) && now.TryGetValue(first, out var segment)
                && was.Rows == segment.Rows && (was.Digest == segment.Digest || !hashesCount)))
            .Order().ToList();
        return differing.Count == 0
            ? null
            : new(
                table,
                differing[0],
                (before.GetValueOrDefault(differing[^1]) ?? now[differing[^1]]).Last,
                differing.Sum(first => before.GetValueOrDefault(first)?.Rows ?? 0),
                differing.Sum(first => now.GetValueOrDefault(first)?.Rows ?? 0));
    }

    private string Row(params IEnumerable<object> values) =>
        $"SELECT {string.Join(", ", values.Select(Dialect.Literal))}{Dialect.FromNothing}";

    private static long Number(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static decimal Amount(object? value) => Convert.ToDecimal(value, CultureInfo.InvariantCulture);
}

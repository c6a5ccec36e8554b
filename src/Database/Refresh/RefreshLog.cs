using System.Collections.Frozen;
using NodaTime;
using NodaTime.Text;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;

namespace QsGen.Database.Refresh;

/// <summary>Reads and writes the table that says when each relation was built, and from what.</summary>
internal sealed class RefreshLog(ISqlSession session, DatabaseSchema schema)
{
    /// <summary>How many runs are kept whole; of older ones the first row stays, which says what was known when.</summary>
    public const int KeptRuns = 200;

    /// <summary>What stands for the mode of a run when rows that it counted were taken away since.</summary>
    public const string Invalidated = "invalidated";

    private string Table => schema.SqlNameOf(RecordTables.RefreshLog);

    /// <summary>The last run; null when there was none, or when its results no longer follow from the base tables.</summary>
    public async Task<RefreshState?> LastAsync(CancellationToken cancellationToken)
    {
        var rows = await session.ListAsync(
            $"SELECT run_id, {schema.Dialect.Identifier("mode")}, transactions_entry, daily_balances_entry, schema_version, relation_name, "
            + $"row_count, today FROM {Table} WHERE run_id = (SELECT MAX(run_id) FROM {Table})",
            cancellationToken);
        if (rows is not [var first, ..] || (string)first[1]! == Invalidated)
        {
            return null;
        }

        return new RefreshState(
            Number(first[0]), (string)first[1]!, Number(first[2]), Number(first[3]), Number(first[4]),
            rows.ToFrozenDictionary(row => (string)row[5]!, row => Number(row[6])),
            first[7] is DateTime today ? LocalDate.FromDateTime(today) : null);
    }

    /// <summary>Up to which entries rows were known at a moment: those of the last refresh ended by then; null without one.</summary>
    public async Task<Watermark?> KnownAtAsync(LocalDateTime at, CancellationToken cancellationToken)
    {
        var rows = await session.ListAsync(
            SqlStatement.With(
                $"SELECT transactions_entry, daily_balances_entry FROM {Table} WHERE step = 0 AND finished_at <= $1 "
                + $"AND {schema.Dialect.Identifier("mode")} <> {schema.Dialect.Text(Invalidated)} "
                + "ORDER BY run_id DESC FETCH FIRST 1 ROWS ONLY",
                at),
            cancellationToken);
        return rows is [var row] ? new(Number(row[0]), Number(row[1])) : null;
    }

    /// <summary>The same, where nothing can be done without it.</summary>
    /// <exception cref="SqlSessionException">No refresh had ended by then.</exception>
    public async Task<Watermark> RequireKnownAtAsync(LocalDateTime at, CancellationToken cancellationToken) =>
        await KnownAtAsync(at, cancellationToken) ?? throw new SqlSessionException(
            $"no refresh had ended by {LocalDateTimePattern.ExtendedIso.Format(at)}, so nobody noted which rows were there; choose a later "
            + "moment");

    /// <summary>When the last run ended, in the institution's time; null when there was none, or when its results no longer follow from
    /// the base tables.</summary>
    public async Task<LocalDateTime?> EndedAsync(CancellationToken cancellationToken)
    {
        var rows = await session.ListAsync(
            $"SELECT MAX(finished_at), MAX({schema.Dialect.Identifier("mode")}) FROM {Table} "
            + $"WHERE run_id = (SELECT MAX(run_id) FROM {Table})",
            cancellationToken);
        return rows is [[DateTime ended, string mode]] && mode != Invalidated ? LocalDateTime.FromDateTime(ended) : null;
    }

    /// <summary>The number of the next run.</summary>
    public async Task<long> NextRunAsync(CancellationToken cancellationToken) =>
        await session.ScalarAsync<long>($"SELECT COALESCE(MAX(run_id), 0) + 1 FROM {Table}", cancellationToken);

    /// <summary>Notes that rows of the base tables were taken away, so that the next refresh computes everything.</summary>
    /// <remarks>Call it in the transaction that takes the rows away.</remarks>
    public async Task InvalidateAsync(LocalDateTime at, CancellationToken cancellationToken) =>
        await InsertAsync(
            [[await NextRunAsync(cancellationToken), 0, "base_tables", Invalidated, at, at, 0L, 0L, 0L, at, null, 0L, null, null]],
            cancellationToken);

    /// <summary>Writes a run and forgets the oldest. Call it in the transaction that publishes the run.</summary>
    public async Task WriteAsync(
        RefreshOutcome outcome, RefreshRequest request, long transactionsEntry, long balancesEntry, long version,
        CancellationToken cancellationToken)
    {
        await InsertAsync(
            outcome.Relations.Select((relation, step) => new object?[]
            {
                outcome.RunId, step, relation.Relation, outcome.Mode == RefreshMode.Full ? "full" : "incremental",
                relation.Started.InZone(request.Zone).LocalDateTime, relation.Finished.InZone(request.Zone).LocalDateTime,
                relation.Rows, transactionsEntry, balancesEntry, outcome.AsOf, outcome.Today?.AtMidnight(), version, outcome.Reason,
                outcome.SetAside.Rows,
            }),
            cancellationToken);
        await session.ExecuteAsync(
            SqlStatement.With($"DELETE FROM {Table} WHERE run_id <= $1 AND step > 0", outcome.RunId - KeptRuns), cancellationToken);
    }

    private Task<long> InsertAsync(IEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        var columns = RecordTables.RefreshLog.Columns;
        var names = string.Join(", ", columns.Select(column => schema.Dialect.Identifier(column.Name)));
        var values = rows.SelectMany(row => row).ToArray();
        // Casts, because a bare placeholder for a null has no type.
        var selects = values.Chunk(columns.Length).Select((_, row) =>
        {
            var places = columns.Select((column, index) => schema.Dialect.Cast($"${row * columns.Length + index + 1}", column.Type));
            return $"SELECT {string.Join(", ", places)}{schema.Dialect.FromNothing}";
        });
        return session.ExecuteAsync(
            SqlStatement.With($"INSERT INTO {Table} ({names})\n{string.Join("\nUNION ALL\n", selects)}", values), cancellationToken);
    }

    private static long Number(object? value) => Convert.ToInt64(value, null);
}

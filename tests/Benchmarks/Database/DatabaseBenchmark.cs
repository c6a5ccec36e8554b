using System.Diagnostics;
using System.Globalization;
using NodaTime;
using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Institution;
using QsGen.Institution.Bundled;

namespace QsGen.Benchmarks.Database;

/// <summary>Times full refreshes, refreshes of one more day, and every dataset with the filters its dashboard opens with.</summary>
/// <remarks>The best of several runs counts. The schema of the bundled story is removed before and after.</remarks>
/// <param name="database">Where.</param>
/// <param name="shape">What kind of bank.</param>
/// <param name="legs">How many legs.</param>
/// <param name="runs">How often to repeat each measurement.</param>
/// <param name="withDatasets">Whether datasets are read too.</param>
/// <param name="progress">Hears what is going on.</param>
internal sealed class DatabaseBenchmark(
    BenchmarkDatabase database, BankShape shape, int legs, int runs, bool withDatasets, IProgress<string> progress) : IDisposable
{
    private readonly InstitutionModel _institution = BundledInstitutions.Load(BundledInstitutions.Story);
    private readonly StatementCount _count = new();

    public async Task<SizeResult> RunAsync()
    {
        await using var session = await SqlSessions.OpenAsync(database.Url, CancellationToken.None);
        var schema = DatabaseSchema.Of(_institution, session.Dialect);
        var result = new SizeResult(session.Dialect.DisplayName, shape, legs);
        var cleaner = new SchemaCleaner(session, _institution);
        await cleaner.CleanAsync(schema.Prefix, CancellationToken.None);
        await new SchemaApplier(session, _institution, SystemClock.Instance).ApplyAsync(CancellationToken.None);
        BankBooks books = shape == BankShape.Wide
            ? new BankYear(session, _institution, legs)
            : new DemoBank(session, _institution, legs);
        await FillAsync(session, schema, books);
        result.LegRows = await CountAsync(session, schema, BaseTables.Transactions);
        result.BalanceRows = await CountAsync(session, schema, BaseTables.DailyBalances);

        for (var run = 1; run <= runs; run++)
        {
            progress.Report($"full refresh {run} of {runs}");
            result.Full = EngineUse.Best(result.Full, await RefreshAsync(session, result, books.End, RefreshMode.Full));
        }

        for (var run = 1; run <= runs; run++)
        {
            progress.Report($"one more day, {run} of {runs}");
            await books.LoadDayAsync(run);
            result.Day = EngineUse.Best(
                result.Day, await RefreshAsync(session, result, books.End.PlusDays(run), RefreshMode.Incremental));
        }

        result.DayRows = (await CountAsync(session, schema, BaseTables.Transactions) - result.LegRows
            + await CountAsync(session, schema, BaseTables.DailyBalances) - result.BalanceRows) / runs;
        foreach (var query in withDatasets ? DatasetQueries.All(_institution, session.Dialect) : [])
        {
            progress.Report($"dataset {query.Suffix}");
            var sql = OpeningFilters.Query(query, books.End.PlusDays(runs), books.Account);
            var (rows, seconds) = await ReadAsync(session, sql);
            result.Datasets.Add((query.Suffix, rows, seconds));
        }

        await cleaner.CleanAsync(schema.Prefix, CancellationToken.None);
        return result;
    }

    /// <inheritdoc/>
    public void Dispose() => _count.Dispose();

    // Indexes are faster built than kept; the statistics and visibility are those that autovacuum would leave behind.
    private async Task FillAsync(ISqlSession session, DatabaseSchema schema, BankBooks books)
    {
        var ddl = new SchemaDdl(schema);
        if (schema.Dialect.HasIndexes)
        {
            var drops = DatabaseSchema.Base.SelectMany(table => table.Indexes)
                .Select(index => $"DROP INDEX {schema.Dialect.Identifier(schema.NameOf(index))}");
            await session.ScriptAsync(drops, CancellationToken.None);
        }

        await books.LoadAsync(progress);
        progress.Report("indexes of the base tables");
        foreach (var table in DatabaseSchema.Base)
        {
            await session.ScriptAsync(ddl.CreateIndexes(table), CancellationToken.None);
            await session.ExecuteAsync(
                session.Dialect == SqlDialects.Postgres ? $"VACUUM (ANALYZE) {schema.SqlNameOf(table)}" : "CHECKPOINT",
                CancellationToken.None);
        }
    }

    private async Task<EngineUse> RefreshAsync(ISqlSession session, SizeResult result, LocalDate end, RefreshMode mode)
    {
        var before = await UsedAsync(session);
        var outcome = await new RefreshRunner(session, _institution, SystemClock.Instance)
            .RunAsync(new RefreshRequest(end.AtMidnight().InUtc().ToInstant(), DateTimeZone.Utc, mode), CancellationToken.None);
        var used = (await UsedAsync(session)).Since(before);
        if (outcome.Mode != mode)
        {
            throw new InvalidOperationException($"the refresh was {outcome.Mode}: {outcome.Reason}");
        }

        foreach (var relation in outcome.Relations)
        {
            var (seconds, known) = (relation.Elapsed.TotalSeconds, result.Relations.GetValueOrDefault(relation.Relation));
            result.Relations[relation.Relation] = mode == RefreshMode.Full
                ? new(relation.Rows, Math.Min(seconds, known?.Full ?? seconds), known?.Day)
                : new(relation.Rows, known?.Full, Math.Min(seconds, known?.Day ?? seconds));
        }

        // Of the statements one asked for the log.
        return used with { Statements = used.Statements - (used.Log is null ? 0 : 1), Trips = used.Trips - (used.Log is null ? 0 : 1) };
    }

    private async Task<EngineUse> UsedAsync(ISqlSession session)
    {
        double? log = session.Dialect == SqlDialects.Postgres
            ? Convert.ToDouble(
                await session.ScalarAsync<decimal>("SELECT pg_current_wal_insert_lsn() - '0/0'", CancellationToken.None),
                CultureInfo.InvariantCulture) / 1e6
            : null;
        return new(
            EngineUse.Clock, Environment.CpuUsage.TotalTime.TotalSeconds, database.ServerSeconds(), log, _count.Statements, _count.Trips);
    }

    private async Task<(long Rows, double Seconds)> ReadAsync(ISqlSession session, string sql)
    {
        var (rows, best) = (0L, double.MaxValue);
        for (var run = 0; run < Math.Max(2, runs); run++)
        {
            var watch = Stopwatch.StartNew();
            rows = await session.ScalarAsync<long>(sql, CancellationToken.None);
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        return (rows, best);
    }

    private static async Task<long> CountAsync(ISqlSession session, DatabaseSchema schema, SchemaTable table) =>
        await session.ScalarAsync<long>($"SELECT COUNT(*) FROM {schema.SqlNameOf(table)}", CancellationToken.None);
}

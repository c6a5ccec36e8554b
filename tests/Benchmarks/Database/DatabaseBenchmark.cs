using System.Diagnostics;
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
/// <param name="legs">How many legs a year.</param>
/// <param name="runs">How often to repeat each measurement.</param>
/// <param name="progress">Hears what is going on.</param>
internal sealed class DatabaseBenchmark(BenchmarkDatabase database, int legs, int runs, IProgress<string> progress)
{
    private readonly InstitutionModel _institution = BundledInstitutions.Load(BundledInstitutions.Story);

    public async Task<SizeResult> RunAsync()
    {
        await using var session = await SqlSessions.OpenAsync(database.Url, CancellationToken.None);
        var schema = DatabaseSchema.Of(_institution, session.Dialect);
        var result = new SizeResult(session.Dialect.DisplayName, legs);
        var cleaner = new SchemaCleaner(session, _institution);
        await cleaner.CleanAsync(schema.Prefix, CancellationToken.None);
        await new SchemaApplier(session, _institution, SystemClock.Instance).ApplyAsync(CancellationToken.None);
        var year = new BankYear(session, _institution, legs);
        await FillAsync(session, schema, year);
        result.LegRows = await CountAsync(session, schema, BaseTables.Transactions);
        result.BalanceRows = await CountAsync(session, schema, BaseTables.DailyBalances);

        for (var run = 1; run <= runs; run++)
        {
            progress.Report($"full refresh {run} of {runs}");
            result.Full = Timing.Best(result.Full, await RefreshAsync(session, result, BankYear.Days, RefreshMode.Full));
        }

        for (var run = 1; run <= runs; run++)
        {
            progress.Report($"one more day, {run} of {runs}");
            await year.LoadDayAsync(BankYear.Days + run);
            result.Day = Timing.Best(result.Day, await RefreshAsync(session, result, BankYear.Days + run, RefreshMode.Incremental));
        }

        result.DayRows = (await CountAsync(session, schema, BaseTables.Transactions) - result.LegRows
            + await CountAsync(session, schema, BaseTables.DailyBalances) - result.BalanceRows) / runs;
        foreach (var query in DatasetQueries.All(_institution, session.Dialect))
        {
            progress.Report($"dataset {query.Suffix}");
            var (rows, seconds) = await ReadAsync(session, OpeningFilters.Query(query, BankYear.FirstDay.PlusDays(BankYear.Days + runs)));
            result.Datasets.Add((query.Suffix, rows, seconds));
        }

        await cleaner.CleanAsync(schema.Prefix, CancellationToken.None);
        return result;
    }

    // Indexes are faster built than kept; the statistics and visibility are those that autovacuum would leave behind.
    private async Task FillAsync(ISqlSession session, DatabaseSchema schema, BankYear year)
    {
        var ddl = new SchemaDdl(schema);
        if (schema.Dialect.HasIndexes)
        {
            var drops = DatabaseSchema.Base.SelectMany(table => table.Indexes)
                .Select(index => $"DROP INDEX {schema.Dialect.Identifier(schema.NameOf(index))}");
            await session.ScriptAsync(drops, CancellationToken.None);
        }

        await year.LoadYearAsync(progress);
        progress.Report("indexes of the base tables");
        foreach (var table in DatabaseSchema.Base)
        {
            await session.ScriptAsync(ddl.CreateIndexes(table), CancellationToken.None);
            await session.ExecuteAsync(
                session.Dialect == SqlDialects.Postgres ? $"VACUUM (ANALYZE) {schema.SqlNameOf(table)}" : "CHECKPOINT",
                CancellationToken.None);
        }
    }

    private async Task<Timing> RefreshAsync(ISqlSession session, SizeResult result, int day, RefreshMode mode)
    {
        var (cpu, watch) = (database.CpuSeconds(), Stopwatch.StartNew());
        var asOf = BankYear.FirstDay.PlusDays(day).AtMidnight().InUtc().ToInstant();
        var outcome = await new RefreshRunner(session, _institution, SystemClock.Instance)
            .RunAsync(new RefreshRequest(asOf, DateTimeZone.Utc, mode), CancellationToken.None);
        var timing = new Timing(watch.Elapsed.TotalSeconds, database.CpuSeconds() - cpu);
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

        return timing;
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

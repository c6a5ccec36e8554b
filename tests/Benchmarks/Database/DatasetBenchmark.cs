using System.Diagnostics;
using System.Globalization;
using NodaTime;
using QsGen.Institution;
using QsGen.Sql.Datasets;
using QsGen.Sql.Dialects;
using QsGen.Sql.Refresh;
using QsGen.Sql.Schema;
using QsGen.Sql.Sessions;

namespace QsGen.Benchmarks.Database;

/// <summary>Times every dataset with the filters that its dashboard opens with.</summary>
/// <remarks>
/// The dataset is wrapped as QuickSight wraps it, with the dashboard's first date window around the last day, and every column of
/// every row that passes is read. The best of three runs counts. The database's tables are removed before and after.
/// </remarks>
internal static class DatasetBenchmark
{
    private const int Days = 365;
    private const int Runs = 3;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length != 2)
        {
            Console.Error.WriteLine("give a database URL and a number of legs");
            return 2;
        }

        var institution = BundledInstitutions.Load(BundledInstitutions.Story);
        await using var session = await SqlSessions.OpenAsync(DatabaseUrl.Parse(args[0]), CancellationToken.None);
        var legs = int.Parse(args[1], CultureInfo.InvariantCulture);
        var cleaner = new SchemaCleaner(session, institution);
        await cleaner.CleanAsync(institution.Instance.Value, CancellationToken.None);
        await new SchemaApplier(session, institution, SystemClock.Instance).ApplyAsync(CancellationToken.None);
        await new SyntheticLegs(session, institution, legs, Days).LoadAsync(1, Days);
        var asOf = SyntheticLegs.FirstDay.PlusDays(Days).AtMidnight().InUtc().ToInstant();
        await new RefreshRunner(session, institution, SystemClock.Instance)
            .RunAsync(new RefreshRequest(asOf, DateTimeZone.Utc, RefreshMode.Full), CancellationToken.None);

        Console.WriteLine($"{session.Dialect.DisplayName}, {legs:N0} legs");
        foreach (var query in DatasetQueries.All(institution, session.Dialect))
        {
            var (rows, best) = await MeasureAsync(session, Opening(query));
            Console.WriteLine($"{query.Suffix,-46}{rows,12:N0}{best.TotalSeconds,10:0.000}");
        }

        await cleaner.CleanAsync(institution.Instance.Value, CancellationToken.None);
        return 0;
    }

    private static async Task<(long Rows, TimeSpan Best)> MeasureAsync(ISqlSession session, string sql)
    {
        var (rows, best) = (0L, TimeSpan.MaxValue);
        for (var run = 0; run < Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            rows = await session.ScalarAsync<long>(sql, CancellationToken.None);
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        return (rows, best);
    }

    private static string Opening(DatasetQuery query)
    {
        var columns = query.Columns.Select((column, index) => $"MAX({column.Name}) AS c{index}");
        var window = Window(query) is not (var column, var days)
            ? ""
            : $" WHERE {column} >= {SqlDialect.Timestamp(SyntheticLegs.FirstDay.PlusDays(Days - days).AtMidnight())}";
        return $"SELECT COUNT(*), {string.Join(", ", columns)} FROM ({query.SqlWithDefaults}) t{window}";
    }

    // The date windows with which the dashboards open; sheets without one show everything.
    private static (string Column, int Days)? Window(DatasetQuery query) => query.TableKey switch
    {
        "l1-drift" or "l1-ledger-drift" or "l1-overdraft" => ("business_day_start", 7),
        "l1-drift-timeline" or "l1-ledger-drift-timeline" => ("business_day_start", 7),
        "l1-limit-breach" => ("business_day", 7),
        "l1-transactions" => ("posting", 7),
        "l1-daily-statement-summary" => ("business_day_start", 1),
        "l1-daily-statement-transactions" => ("business_day", 1),
        "exec-transaction-summary" => ("posted_date", 30),
        "exec-account-summary" => ("activity_date", 30),
        _ => null,
    };
}

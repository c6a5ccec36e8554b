using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using NodaTime;
using Npgsql;
using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Demo;
using QsGen.Demo.Generation;
using QsGen.Institution;
using QsGen.Institution.Bundled;

namespace QsGen.Benchmarks.Database;

/// <summary>The session's own writer of PostgreSQL's binary COPY beside the driver's importer, on the same demo legs.</summary>
/// <remarks>
/// The two take turns, so that what else the machine does falls on both. Shown are the medians, and the median of the ratios of runs
/// next to each other.
/// </remarks>
internal static class CopyBenchmark
{
    private const int Turns = 9;
    private const int BatchRows = 4_000;

    /// <summary>Copies so many legs again and again.</summary>
    public static async Task RunAsync(int legs, string? url, TextWriter output, CancellationToken cancellationToken)
    {
        await using var database = await BenchmarkDatabase.OpenAsync("postgres", url);
        await using var session = await SqlSessions.OpenAsync(database.Url, cancellationToken);
        await using var connection = new NpgsqlConnection(PostgresOptions.Settings((PostgresUrl)database.Url).ConnectionString);
        await connection.OpenAsync(cancellationToken);
        var institution = BundledInstitutions.Load(BundledInstitutions.Story);
        var schema = new DatabaseSchema("copybench", session.Dialect);
        var table = BaseTables.Transactions with { Checks = [], PrimaryKey = [] };
        var target = table.LoadTarget(schema.NameOf(table));
        await session.ScriptAsync(new SchemaDdl(schema).CreateTable(table), cancellationToken);
        var batches = Rows(institution, legs).Chunk(BatchRows).ToImmutableArray();
        var copied = batches.Sum(batch => batch.Length);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{copied:N0} legs, {Turns} turns, {database.Conditions}"));
        var own = new List<CopyTiming>();
        var driver = new List<CopyTiming>();
        for (var turn = -1; turn < Turns; turn++)
        {
            var mine = await MeasureAsync(() => session.LoadAsync(target, Batches(), BaseTableLoader.Write, cancellationToken));
            var theirs = await MeasureAsync(() => ImportAsync(connection, target, batches, cancellationToken));
            if (turn >= 0)
            {
                own.Add(mine);
                driver.Add(theirs);
            }
        }

        await session.ExecuteAsync($"DROP TABLE {schema.SqlNameOf(table)}", cancellationToken);
        await output.WriteLineAsync("                       own    driver  driver/own");
        await WriteAsync("wall, ms", timing => timing.Wall);
        await WriteAsync("processor here, ms", timing => timing.Here);
        await WriteAsync("with the server, ms", timing => timing.Here + timing.Server);

        async Task<CopyTiming> MeasureAsync(Func<Task> copy)
        {
            await session.ExecuteAsync($"TRUNCATE {schema.SqlNameOf(table)}", cancellationToken);
            GC.Collect();
            var (started, here, server) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, database.ServerSeconds() ?? 0);
            await copy();
            return new(
                Stopwatch.GetElapsedTime(started).TotalMilliseconds,
                (Environment.CpuUsage.TotalTime - here).TotalMilliseconds,
                ((database.ServerSeconds() ?? 0) - server) * 1000);
        }

        async IAsyncEnumerable<IReadOnlyList<TransactionRow>> Batches()
        {
            foreach (var batch in batches)
            {
                yield return batch;
            }

            await Task.CompletedTask;
        }

        Task WriteAsync(string what, Func<CopyTiming, double> figure) => output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-20} {Median(own.Select(figure)),8:N0} {Median(driver.Select(figure)),8:N0} "
            + $"{Median(driver.Zip(own, (theirs, mine) => figure(theirs) / figure(mine))),10:0.00}"));
    }

    private static IEnumerable<TransactionRow> Rows(InstitutionModel institution, int legs)
    {
        var options = new DemoOptions { Anchor = new LocalDate(2026, 11, 23) };
        options = options with { Scale = DemoSizing.ScaleFor(institution, options, legs) };
        return new DemoGenerator(institution, options).Segments().SelectMany(segment => segment.Days)
            .SelectMany(day => day.Transactions).Take(legs);
    }

    private static async Task ImportAsync(
        NpgsqlConnection connection, BulkTarget target, ImmutableArray<TransactionRow[]> batches, CancellationToken cancellationToken)
    {
        var columns = string.Join(", ", target.Columns.Select(column => SqlDialects.Postgres.Identifier(column.Name)));
        await using var importer = await connection.BeginBinaryImportAsync(
            $"COPY {SqlDialects.Postgres.Identifier(target.Table)} ({columns}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        var row = new ImporterRow(importer);
        foreach (var leg in batches.SelectMany(batch => batch))
        {
            importer.StartRow();
            BaseTableLoader.Write(leg, row);
        }

        await importer.CompleteAsync(cancellationToken);
    }

    private static double Median(IEnumerable<double> figures) => figures.Order().ElementAt(Turns / 2);

    private readonly record struct CopyTiming(double Wall, double Here, double Server);
}

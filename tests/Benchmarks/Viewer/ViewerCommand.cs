using System.CommandLine;
using System.Globalization;
using QsGen.Benchmarks.Database;
using QsGen.Database.Sessions;

namespace QsGen.Benchmarks.Viewer;

/// <summary>The command <c>viewer</c>: which engines and sizes, or which database as it is.</summary>
internal static class ViewerCommand
{
    public static Command Create()
    {
        var legs = new Option<int[]>("--legs")
        {
            Description = "Legs, one or more sizes",
            DefaultValueFactory = _ => [128_000],
            AllowMultipleArgumentsPerToken = true,
        };
        var engines = new Option<string[]>("--engine")
        {
            Description = "postgres, duckdb or both",
            DefaultValueFactory = _ => ["duckdb", "postgres"],
            AllowMultipleArgumentsPerToken = true,
        };
        engines.AcceptOnlyFromAmong("postgres", "duckdb");
        var url = new Option<string?>("--url") { Description = "Measure this database as it is, filled and refreshed; it is only read" };
        var fill = new Option<bool>("--fill") { Description = "First put demo data of so many legs into the database that --url names" };
        var runs = new Option<int>("--runs") { Description = "Repetitions; the best counts", DefaultValueFactory = _ => 5 };
        var atOnce = new Option<int>("--at-once")
        {
            Description = "How many visuals of a sheet are asked for at a time",
            DefaultValueFactory = _ => 6,
        };
        var sessions = new Option<int>("--sessions") { Description = "How many open a sheet at a time", DefaultValueFactory = _ => 200 };
        var command = new Command("viewer", "Times how long it takes until the figures of each sheet are there.")
        {
            legs, engines, url, fill, runs, atOnce, sessions,
        };
        command.SetAction(async result =>
        {
            foreach (var engine in result.GetValue(url) is null ? result.GetValue(engines)!.Distinct() : ["named"])
            {
                foreach (var size in result.GetValue(url) is null || result.GetValue(fill) ? result.GetValue(legs)! : [0])
                {
                    await MeasureAsync(
                        engine, result.GetValue(url), size, result.GetValue(runs), result.GetValue(atOnce), result.GetValue(sessions));
                }
            }
        });
        return command;
    }

    private static async Task MeasureAsync(string engine, string? named, int legs, int runs, int atOnce, int sessions)
    {
        var progress = new ConsoleProgress(named ?? string.Create(CultureInfo.InvariantCulture, $"{engine}, {legs:N0} legs"));
        await using var database = await BenchmarkDatabase.OpenAsync(engine, named);
        if (legs > 0)
        {
            await ViewerBenchmark.FillAsync(database.Url, legs, progress);
        }

        var benchmark = new ViewerBenchmark(database.Url, runs, atOnce);
        var times = await benchmark.RunAsync(progress);
        progress.Report("sessions");
        var (seconds, failed) = await benchmark.CrowdAsync(sessions);
        string[] lines =
        [
            string.Create(CultureInfo.InvariantCulture,
                $"### {(database.Url is DuckDbUrl ? "DuckDB" : "PostgreSQL")}, {(legs > 0 ? $"{legs:N0} legs" : "as named")}"),
            "",
            "| sheet | visuals | ms | processor, ms | slowest visual, ms |",
            "| --- | ---: | ---: | ---: | --- |",
            .. times.Select(time => string.Create(CultureInfo.InvariantCulture,
                $"| {time.App}: {time.Sheet} | {time.Visuals} | {time.Clock.TotalMilliseconds:0} | {time.Processor.TotalMilliseconds:0} "
                + $"| {time.Slowest}{(time.Failed is { } failure ? $"; FAILED: {failure}" : "")} |")),
            "",
            string.Create(CultureInfo.InvariantCulture,
                $"{sessions} sessions at a time: half within {At(seconds, 0.5):0.00} s, 95 of 100 within {At(seconds, 0.95):0.00} s, "
                + $"{failed.Length} failed {failed.FirstOrDefault()}. Memory of the process: {Environment.WorkingSet / 1_048_576} MB."),
            "",
        ];
        Console.WriteLine(string.Join('\n', lines));
    }

    private static double At(IReadOnlyList<double> seconds, double share) =>
        seconds.Count == 0 ? 0 : seconds[(int)Math.Min(seconds.Count - 1, seconds.Count * share)];
}

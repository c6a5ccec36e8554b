using System.CommandLine;

namespace QsGen.Benchmarks.Database;

/// <summary>The command <c>database</c>: which engines and sizes, and where the tables go.</summary>
internal static class DatabaseCommand
{
    // Above this a repeated full refresh tells little and takes long.
    private const int RepeatUpTo = 2_000_000;

    public static Command Create()
    {
        var legs = new Option<int[]>("--legs")
        {
            Description = "Legs per year, one or more sizes",
            DefaultValueFactory = _ => [100_000, 1_000_000],
            AllowMultipleArgumentsPerToken = true,
        };
        var engines = new Option<string[]>("--engine")
        {
            Description = "postgres, duckdb or both",
            DefaultValueFactory = _ => ["postgres", "duckdb"],
            AllowMultipleArgumentsPerToken = true,
        };
        engines.AcceptOnlyFromAmong("postgres", "duckdb");
        var url = new Option<string?>("--url")
        {
            Description = "Measure this database instead of one of our own; its tables of the bundled institution are removed",
        };
        var runs = new Option<int>("--runs") { Description = "Repetitions; the best counts", DefaultValueFactory = _ => 3 };
        var output = new Option<FileInfo?>("--output") { Description = "Also write the tables to this file" };
        var command = new Command(
            "database", "Times full refreshes, refreshes of one more business day, and every dataset with its opening filters.")
        {
            legs, engines, url, runs, output,
        };
        command.SetAction(async result => await RunAsync(
            result.GetValue(legs)!, result.GetValue(engines)!, result.GetValue(url), result.GetValue(runs), result.GetValue(output)));
        return command;
    }

    private static async Task<int> RunAsync(int[] sizes, string[] engines, string? url, int runs, FileInfo? output)
    {
        if (runs < 1 || Array.Exists(sizes, size => size < 20_000))
        {
            Console.Error.WriteLine("--runs is at least 1 and --legs at least 20000");
            return 2;
        }

        foreach (var engine in url is null ? engines.Distinct() : ["named"])
        {
            var results = new List<SizeResult>();
            var conditions = "";
            foreach (var size in sizes.Order())
            {
                await using var database = await BenchmarkDatabase.OpenAsync(engine, url);
                conditions = database.Conditions;
                var progress = new ConsoleProgress($"{engine}, {size:N0} legs");
                results.Add(await new DatabaseBenchmark(database, size, size > RepeatUpTo ? 1 : runs, progress).RunAsync());
            }

            string[] lines =
            [
                $"### {results[0].Engine}", "",
                $"{Environment.ProcessorCount} processors; {conditions}; best of {runs}, of 1 above {RepeatUpTo:N0} legs.", "",
                .. ResultTables.Write(results), "",
            ];
            Console.WriteLine(string.Join('\n', lines));
            if (output is not null)
            {
                await File.AppendAllLinesAsync(output.FullName, lines);
            }
        }

        return 0;
    }
}

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
        var shapes = new Option<BankShape[]>("--shape")
        {
            Description = "wide (many accounts, a balance for every day of a year), reference-demo (few balances, as in demo data) or both",
            CustomParser = result => [.. result.Tokens.Select(token =>
                Enum.Parse<BankShape>(token.Value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true))],
            DefaultValueFactory = _ => [BankShape.Wide, BankShape.ReferenceDemo],
            AllowMultipleArgumentsPerToken = true,
        };
        var noDatasets = new Option<bool>("--no-datasets") { Description = "Refreshes only, for a quick run" };
        var output = new Option<FileInfo?>("--output") { Description = "Also write the tables to this file" };
        var command = new Command(
            "database", "Times full refreshes, refreshes of one more business day, and every dataset with its opening filters.")
        {
            legs, shapes, engines, url, runs, noDatasets, output,
        };
        command.SetAction(async result => await RunAsync(
            [
                .. result.GetValue(shapes)!.Distinct().Order()
                    .SelectMany(shape => result.GetValue(legs)!.Order().Select(size => (shape, size))),
            ],
            result.GetValue(engines)!, result.GetValue(url), result.GetValue(runs), !result.GetValue(noDatasets), result.GetValue(output)));
        return command;
    }

    private static async Task<int> RunAsync(
        (BankShape Shape, int Legs)[] banks, string[] engines, string? url, int runs, bool withDatasets, FileInfo? output)
    {
        if (runs < 1 || Array.Exists(banks, bank => bank.Legs < 20_000))
        {
            Console.Error.WriteLine("--runs is at least 1 and --legs at least 20000");
            return 2;
        }

        foreach (var engine in url is null ? engines.Distinct() : ["named"])
        {
            var results = new List<SizeResult>();
            var conditions = "";
            foreach (var (shape, size) in banks)
            {
                await using var database = await BenchmarkDatabase.OpenAsync(engine, url);
                conditions = database.Conditions;
                var progress = new ConsoleProgress($"{engine}, {shape}, {size:N0} legs");
                using var benchmark = new DatabaseBenchmark(
                    database, shape, size, size > RepeatUpTo ? 1 : runs, withDatasets, progress);
                results.Add(await benchmark.RunAsync());
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

using System.Diagnostics;
using System.Globalization;
using NodaTime;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Demo;
using QsGen.Demo.Generation;
using QsGen.Demo.Loading;
using QsGen.Institution;
using QsGen.Institution.Bundled;

namespace QsGen.Benchmarks.Demo;

/// <summary>Legs per second generated, or generated plus loaded, with the peak memory of the process.</summary>
/// <remarks>
/// Loads with primary keys and indexes off and then builds them: both are shown, the aim is about the first. Start a process for each
/// size and engine, since the peak is the process's. The database must be empty; its tables are left filled.
/// </remarks>
internal static class DemoBenchmark
{
    /// <summary>Runs for a number of legs; loads when a database is given, else only generates.</summary>
    public static async Task RunAsync(long legs, DatabaseUrl? url, TextWriter output, CancellationToken cancellationToken)
    {
        var institution = BundledInstitutions.Load(BundledInstitutions.Story);
        var options = new DemoOptions { Anchor = new LocalDate(2026, 11, 23) };
        options = options with { Scale = DemoSizing.ScaleFor(institution, options, legs) };
        await output.WriteLineAsync("stage                     rows        s      rows/s    CPU s   peak MB");
        if (url is null)
        {
            Generate(institution, options, output);
            return;
        }

        await using var session = await SqlSessions.OpenAsync(url, cancellationToken);
        await new SchemaApplier(session, institution, SystemClock.Instance).ApplyAsync(cancellationToken);
        var stages = new Stages(output);
        var result = await new DemoLoader(session, SystemClock.Instance).LoadAsync(institution, options, stages, cancellationToken);
        stages.End(result.Transactions + result.Balances);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{session.Dialect.DisplayName}: {result.Transactions:N0} legs and {result.Balances:N0} balances, {result.Outcome}"));
    }

    private static void Generate(InstitutionModel institution, DemoOptions options, TextWriter output)
    {
        var stages = new Stages(output);
        stages.Begin("generated", 0);
        var rows = 0L;
        foreach (var day in new DemoGenerator(institution, options).Segments().SelectMany(segment => segment.Days))
        {
            rows += day.Transactions.LongCount() + day.Balances.LongCount();
        }

        stages.End(rows);
    }

    /// <summary>Prints a line for each stage when the next one begins; scenarios count as one stage.</summary>
    private sealed class Stages(TextWriter output) : IProgress<DemoLoadProgress>
    {
        private const string Planting = "scenarios";
        private string? _stage;
        private long _rows;
        private long _start;
        private TimeSpan _processor;

        public void Report(DemoLoadProgress value)
        {
            var stage = value.Scenario is DemoSegment.BaselineName or DemoLoader.IndexStage ? value.Scenario : Planting;
            if (stage != _stage)
            {
                Begin(stage, value.Rows);
            }
        }

        public void Begin(string stage, long rows)
        {
            End(rows);
            using var process = Process.GetCurrentProcess();
            (_stage, _rows, _start, _processor) = (stage, rows, Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        }

        public void End(long rows)
        {
            if (_stage is null)
            {
                return;
            }

            using var process = Process.GetCurrentProcess();
            var seconds = Stopwatch.GetElapsedTime(_start).TotalSeconds;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{_stage,-14}{rows - _rows,16:N0}{seconds,9:N1}{(rows - _rows) / seconds,12:N0}"
                + $"{(process.TotalProcessorTime - _processor).TotalSeconds,9:N1}{process.PeakWorkingSet64 / 1_048_576,10:N0}"));
            _stage = null;
        }
    }
}

using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using NodaTime;
using QsGen.Components;
using QsGen.Components.Deployment;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Demo;
using QsGen.Demo.Generation;
using QsGen.Demo.Loading;
using QsGen.Institution.Bundled;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Hosting;
using QsGen.Viewer.Sources;
using QsGen.Viewer.State;

namespace QsGen.Benchmarks.Viewer;

/// <summary>Times how long it takes until all figures of a sheet are there, as it opens, for every sheet.</summary>
/// <remarks>Each sheet is asked for once before, then several times, each time as by the first who opens it after a refresh: nothing is
/// kept of the time before, and what several visuals of a sheet ask is asked once. The time until a browser has drawn them is not in
/// it.</remarks>
/// <param name="url">A database that holds the bundled institution, refreshed.</param>
/// <param name="runs">How often each sheet is asked for.</param>
/// <param name="atOnce">How many visuals are asked for at a time; a browser asks for six.</param>
internal sealed class ViewerBenchmark(DatabaseUrl url, int runs, int atOnce)
{
    private static readonly DemoOptions Demo = new() { Anchor = new LocalDate(2026, 11, 30) };

    private readonly DefinitionSet _definitions = Read(url);

    /// <summary>Makes what is measured: the tables, demo data, a refresh.</summary>
    public static async Task FillAsync(DatabaseUrl url, long legs, IProgress<string> progress)
    {
        var institution = BundledInstitutions.Load(BundledInstitutions.Story);
        await using var session = await SqlSessions.OpenAsync(url, CancellationToken.None);
        await new SchemaApplier(session, institution, SystemClock.Instance).ApplyAsync(CancellationToken.None);
        progress.Report("demo data");
        await new DemoLoader(session, SystemClock.Instance).LoadAsync(
            institution, Demo with { Scale = DemoSizing.ScaleFor(institution, Demo, legs) }, null, CancellationToken.None);
        progress.Report("refresh");
        await new RefreshRunner(session, institution, SystemClock.Instance).RunAsync(
            new(Demo.Anchor.At(new LocalTime(18, 0)).InUtc().ToInstant(), DateTimeZone.Utc, RefreshMode.Full), CancellationToken.None);
    }

    /// <summary>The time of each sheet.</summary>
    public async Task<ImmutableArray<SheetTime>> RunAsync(IProgress<string> progress)
    {
        var times = ImmutableArray.CreateBuilder<SheetTime>();
        foreach (var (app, sheet) in Sheets())
        {
            progress.Report($"{app.Name}, {sheet.Name}");
            var best = await FirstAsync(app, sheet);
            for (var run = 0; run < runs; run++)
            {
                var time = await FirstAsync(app, sheet);
                best = run == 0 || time.Clock < best.Clock ? time : best;
            }

            times.Add(best);
        }

        return times.ToImmutable();
    }

    /// <summary>Many sessions at a time, each of which opens a sheet; seconds of each, in order, and how many failed.</summary>
    public async Task<(ImmutableArray<double> Seconds, ImmutableArray<string> Failed)> CrowdAsync(int sessions)
    {
        await using var reader = new DatabaseReader(url, TimeProvider.System);
        var service = Service(reader);
        var sheets = Sheets().ToImmutableArray();
        var all = await Task.WhenAll(Enumerable.Range(0, sessions).Select(index =>
        {
            var (app, sheet) = sheets[index % sheets.Length];
            return Task.Run(() => AskAsync(service, app, sheet));
        }));
        return ([.. all.Select(time => time.Clock.TotalSeconds).Order()], [.. all.Select(time => time.Failed).OfType<string>()]);
    }

    private static DefinitionSet Read(DatabaseUrl url)
    {
        var settings = new Dictionary<string, string>
        {
            ["qsgen:awsAccountId"] = "000000000000",
            ["aws-native:region"] = "us-east-1",
            ["qsgen:institution"] = BundledInstitutions.Story,
            ["qsgen:dialect"] = url is DuckDbUrl ? "duckdb" : "postgres",
        };
        var reading = InstitutionDeployment.Read(settings.GetValueOrDefault, Path.GetTempPath());
        return DefinitionSet.Read("benchmark", reading.Deployment!.Documents.All.Select(document =>
            (document.FileName, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(document.Body.ToJsonString()))));
    }

    private IEnumerable<(DashboardDefinition App, SheetDefinition Sheet)> Sheets() =>
        _definitions.Dashboards.SelectMany(app => app.Sheets.Select(sheet => (app, sheet)));

    private ViewerService Service(DatabaseReader reader) =>
        new(new WatchedSource(() => [], () => _definitions), reader, TimeProvider.System);

    private async Task<SheetTime> FirstAsync(DashboardDefinition app, SheetDefinition sheet)
    {
        await using var reader = new DatabaseReader(url, TimeProvider.System);
        var service = Service(reader);
        await service.GenerationAsync();
        return await AskAsync(service, app, sheet);
    }

    private async Task<SheetTime> AskAsync(ViewerService service, DashboardDefinition app, SheetDefinition sheet)
    {
        var (started, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var frame = (await service.SheetAsync(app.Id, sheet.Id, StateText.Empty))!;
        var visuals = new List<VisualFrame>();
        foreach (var batch in frame.Visuals.Chunk(atOnce))
        {
            var asked = batch.Select(place => Task.Run(() =>
                service.VisualAsync(app.Id, sheet.Id, place.Id, StateText.Empty, CancellationToken.None)));
            visuals.AddRange((await Task.WhenAll(asked)).Select(visual => visual!));
        }

        return new(
            app.Name,
            sheet.Name,
            Stopwatch.GetElapsedTime(started),
            Environment.CpuUsage.TotalTime - processor,
            visuals.Count,
            visuals.FirstOrDefault(visual => visual.State == VisualState.Error)?.Error?.What,
            visuals.MaxBy(visual => visual.Why?.Milliseconds ?? 0) is { } slow ? $"{slow.Title}, {slow.Why?.Milliseconds:0}" : "");
    }
}

/// <summary>How long a sheet took.</summary>
/// <param name="App">The dashboard.</param>
/// <param name="Sheet">The sheet.</param>
/// <param name="Clock">By the clock.</param>
/// <param name="Processor">Of this process, which on DuckDB is the engine too.</param>
/// <param name="Visuals">How many visuals.</param>
/// <param name="Failed">What is wrong with one of them, or null.</param>
/// <param name="Slowest">The slowest visual with its milliseconds.</param>
internal sealed record SheetTime(
    string App, string Sheet, TimeSpan Clock, TimeSpan Processor, int Visuals, string? Failed, string Slowest);

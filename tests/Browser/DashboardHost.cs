using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Playwright;
using NodaTime;
using NodaTime.Testing;
using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Demo;
using QsGen.Demo.Loading;
using QsGen.Tests.Components.Apps;
using QsGen.Tests.Components.Deployment;
using QsGen.Tests.Institution.Generation;
using QsGen.Tests.Support;
using QsGen.Viewer.Hosting;
using QsGen.Viewer.Sources;

namespace QsGen.Tests.Browser;

/// <summary>The dashboards of a bundled institution over demo data, served.</summary>
internal sealed class DashboardHost : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly DatabaseReader _reader;
    private readonly ViewerHost _host;

    private DashboardHost(TestDatabase database, DatabaseReader reader, ViewerHost host, DefinitionSet definitions) =>
        (_database, _reader, _host, Definitions) = (database, reader, host, definitions);

    /// <summary>What is drawn.</summary>
    public DefinitionSet Definitions { get; }

    /// <summary>Where.</summary>
    public Uri Address => _host.Address;

    /// <summary>Loads demo data, refreshes and serves.</summary>
    public static async Task<DashboardHost> StartAsync(string bank, DemoOptions options)
    {
        var institution = BundledInstitutions.Load(bank);
        var at = options.Anchor.PlusDays(1).AtMidnight().InUtc().ToInstant();
        var clock = new FakeClock(at);
        var database = await AppliedDatabases.CopyAsync(SqlDialects.DuckDb, institution, Instant.FromUtc(2026, 11, 23, 20, 0));
        await using (var session = await database.OpenAsync())
        {
            await new DemoLoader(session, clock).LoadAsync(institution, options, null, CancellationToken.None);
            await new RefreshRunner(session, institution, clock)
                .RunAsync(new(at, DateTimeZone.Utc, RefreshMode.Full), CancellationToken.None);
        }

        var documents = TestDeployment.Of(BundledInstitutions.Text(bank), "qsgen:dialect", "duckdb").Documents.All;
        var definitions = DefinitionSet.Read("test", documents.Select(document =>
            (document.FileName, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(document.Body.ToJsonString()))));
        var reader = new DatabaseReader(database.Url, TimeProvider.System);
        var host = await ViewerHost.StartAsync(
            new ViewerService(new WatchedSource(() => [], () => definitions), reader, TimeProvider.System),
            new(0, IPAddress.Loopback, null, []),
            CancellationToken.None);
        return new(database, reader, host, definitions);
    }

    /// <summary>The address of a sheet.</summary>
    public string PageOf(string sheet) =>
        $"/apps/{Definitions.Dashboards.Single(app => app.Sheets.Any(one => one.Id == sheet)).Id}/sheets/{sheet}";

    /// <summary>Goes to a sheet within the page, and waits until it is drawn.</summary>
    public static async Task GoAsync(Visit visit, string page)
    {
        // What was moved on the sheet before does not count.
        await visit.Page.EvaluateAsync(
            "to => { window.shifted = []; dispatchEvent(new CustomEvent('viewer:go', { detail: to })); }", page);
        await visit.SettledAsync();
    }

    /// <summary>What a reader wishes first and does not see without scrolling at 1440 × 900; of a table or chart the head and some of it
    /// count.</summary>
    public async Task<string[]> LateAsync(Visit visit, string sheet)
    {
        var tops = await visit.Page.Locator("[data-visual]").EvaluateAllAsync<string[]>(
            """
            all => all.map(one => [one.dataset.visual, one.getBoundingClientRect()]).map(([id, box]) =>
              [id, Math.round(box.top + scrollY), Math.round(Math.min(box.bottom, box.top + 150) + scrollY)].join(' '))
            """);
        var places = tops.Select(text => text.Split(' ')).ToDictionary(
            place => place[0],
            place => (
                Top: int.Parse(place[1], CultureInfo.InvariantCulture), Bottom: int.Parse(place[2], CultureInfo.InvariantCulture)));
        var visuals = Definitions.Dashboards.SelectMany(app => app.Sheets).Single(one => one.Id == sheet).Visuals;
        var titles = AppFixtures.Default.SelectMany(app => app.Sheets).Single(one => one.Id.Value == sheet).Visuals
            .ToDictionary(visual => visual.Key, visual => visual.Title);
        var late = Facts.ReadRows("apps/first-screen").Where(row => row[0] == sheet)
            .Where(row => places[visuals.Single(visual => visual.Title == titles[row[2]]).Id].Bottom > 900)
            .Select(row => row[1]);
        return places.Values.Min(place => place.Top) < 200 ? [.. late] : [.. late, "the first figure"];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _reader.DisposeAsync();
        await _database.DisposeAsync();
    }
}

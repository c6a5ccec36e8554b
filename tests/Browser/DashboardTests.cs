using System.Globalization;
using System.Net;
using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NodaTime;
using NodaTime.Testing;
using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Demo.Loading;
using QsGen.Tests.Components.Apps;
using QsGen.Tests.Components.Deployment;
using QsGen.Tests.Demo.Support;
using QsGen.Tests.Institution.Generation;
using QsGen.Tests.Support;
using QsGen.Viewer.Hosting;
using QsGen.Viewer.Sources;

namespace QsGen.Tests.Browser;

/// <summary>The dashboards that are deployed, over demo data, in a browser.</summary>
internal sealed class DashboardTests
{
    // What differs for those who can't see or point: kinds of tiles in their states, of controls, and what cells hold.
    private const string Parts =
        """
        [
          ...[...document.querySelectorAll('[data-visual]')].map(one => `${one.dataset.kind} ${one.dataset.state}`),
          ...[...document.querySelectorAll('[data-control] *, .text *, .chips *')]
            .map(one => `${one.localName}.${one.className} ${one.type}`),
          ...[...document.querySelectorAll('.grid td, .grid th, .badge, .kpi *')].map(one =>
            [one.localName, one.className, one.style.background && 'filled', one.querySelector('a') && 'link'].join(' ')),
        ]
        """;

    private TestDatabase _database = null!;
    private DatabaseReader _reader = null!;
    private ViewerHost _host = null!;
    private DefinitionSet _definitions = null!;

    [OneTimeSetUp]
    public async Task OneTimeSetUp()
    {
        var institution = BundledInstitutions.Load(BundledInstitutions.Default);
        var options = DemoRows.Options(days: 75, scale: 0.05m);
        var at = options.Anchor.PlusDays(1).AtMidnight().InUtc().ToInstant();
        var clock = new FakeClock(at);
        _database = await AppliedDatabases.CopyAsync(SqlDialects.DuckDb, institution, Instant.FromUtc(2026, 11, 23, 20, 0));
        await using (var session = await _database.OpenAsync())
        {
            await new DemoLoader(session, clock).LoadAsync(institution, options, null, CancellationToken.None);
            await new RefreshRunner(session, institution, clock)
                .RunAsync(new(at, DateTimeZone.Utc, RefreshMode.Full), CancellationToken.None);
        }

        var documents = TestDeployment.Of(BundledInstitutions.Text(BundledInstitutions.Default), "qsgen:dialect", "duckdb").Documents.All;
        _definitions = DefinitionSet.Read("test", documents.Select(document =>
            (document.FileName, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(document.Body.ToJsonString()))));
        _reader = new(_database.Url, TimeProvider.System);
        _host = await ViewerHost.StartAsync(
            new ViewerService(new WatchedSource(() => [], () => _definitions), _reader, TimeProvider.System),
            new(0, IPAddress.Loopback, null, []),
            CancellationToken.None);
    }

    [OneTimeTearDown]
    public async Task OneTimeTearDown()
    {
        await _host.DisposeAsync();
        await _reader.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Test]
    public async Task Sheets_AllSettleWithoutAFault_FitEachWindow_AndAreAccessible()
    {
        await using var visit = await BrowserSetUp.VisitAsync(address: _host.Address);
        await visit.OpenAsync("/");
        var sheets = await visit.Page.Locator("main a").EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('href'))");

        Assert.That(sheets, Has.Length.EqualTo(_definitions.Dashboards.Sum(app => app.Sheets.Length)).And.Length.GreaterThan(28));
        using var scope = Assert.EnterMultipleScope();
        var seen = new HashSet<string>();
        foreach (var sheet in sheets)
        {
            // What the other widths of the sheet before have moved does not count.
            await visit.Page.EvaluateAsync(
                "to => { window.shifted = []; dispatchEvent(new CustomEvent('viewer:go', { detail: to })); }", sheet);
            await visit.SettledAsync();

            var failed = await visit.Page.Locator("[data-visual]:not([data-state=settled], [data-state=empty])").AllInnerTextsAsync();
            Assert.That(failed, Is.Empty, sheet);
            Assert.That(await visit.ShiftedAsync(), Is.Empty, $"{sheet} moves after it is painted");
            foreach (var width in (int[])[360, 1440])
            {
                await visit.Page.SetViewportSizeAsync(width, 900);
                Assert.That(await visit.SidewaysAsync(), Is.Zero, $"{sheet} at {width}");
            }

            Assert.That(await LateAsync(visit, sheet.Split('/')[^1]), Is.Empty, $"{sheet} shows its first wishes");

            // Sheets are made of the same few kinds of tiles, cells and controls, and axe takes most of this test's time: it looks at
            // those that have one which it has not seen.
            var parts = await visit.Page.EvaluateAsync<string[]>(Parts);
            if (!parts.Any(seen.Add) && !PropertyCases.IsSearch)
            {
                continue;
            }

            seen.UnionWith(parts);

            // The rows of a table are alike: three of each are enough to look at, and a hundred take seconds.
            await visit.Page.EvaluateAsync("document.querySelectorAll('tbody tr:nth-child(n+4)').forEach(row => row.remove())");
            var axe = await visit.Page.RunAxe(new() { ResultTypes = [ResultType.Violations] });
            Assert.That(
                axe.Violations.Where(found => found.Impact is "serious" or "critical")
                    .SelectMany(found => found.Nodes.Select(node => $"{found.Id}: {node.Html}")),
                Is.Empty,
                sheet);
        }
    }

    [Test]
    public async Task Exception_LeadsToItsDriftAndToTheStatementOfItsDay()
    {
        await using var visit = await BrowserSetUp.VisitAsync(address: _host.Address);
        await visit.OpenAsync(PageOf("l1-sheet-todays-exceptions"));
        var row = visit.Page.Locator("[data-kind=table] tbody tr", new() { HasText = "Overdraft" }).First;
        var cells = await row.Locator("th, td").AllInnerTextsAsync();
        var account = await row.Locator("a").InnerTextAsync();
        var day = cells.First(cell => cell.StartsWith("20", StringComparison.Ordinal));

        await row.Locator("a").ClickAsync();
        await visit.Page.WaitForURLAsync($"**{PageOf("l1-sheet-drift")}#*");
        await visit.SettledAsync();
        Assert.That(visit.State, Does.Contain($"p.pL1FilterAccount={account}"));
        await visit.Page.GoBackAsync();
        await visit.SettledAsync();
        await row.GetByRole(AriaRole.Button).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Statement" }).ClickAsync();
        await visit.Page.WaitForURLAsync($"**{PageOf("l1-sheet-daily-statement")}#*");
        await visit.SettledAsync();

        var shown = await visit.Page.Locator("[data-kind=table]", new() { HasText = "Shown Account and Day" }).InnerTextAsync();
        Assert.That(visit.State, Does.Contain($"p.pL1DsAccount={account}"));
        Assert.That(shown, Does.Contain(account).And.Contain(day));
        Assert.That(await visit.Page.Locator("[data-kind=table] tbody tr").CountAsync(), Is.Positive);
        Assert.That(await visit.Page.Locator("[data-kind=kpi][data-state=settled]").CountAsync(), Is.GreaterThanOrEqualTo(5));
    }

    [Test]
    public async Task Control_OffersWhatTheDataHold_AndNarrowsTheSheet()
    {
        await using var visit = await BrowserSetUp.VisitAsync(address: _host.Address);
        await visit.OpenAsync(PageOf("l1-sheet-todays-exceptions"));
        var all = await OpenAsync(visit);

        await visit.Page.Locator("[data-control]", new() { HasText = "Check" }).Locator(".dropdown").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Option, new() { Name = "Overdraft" }).ClickAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Locator(".chip", new() { HasText = "Overdraft" }).WaitForAsync();
        await visit.SettledAsync();

        var narrowed = await OpenAsync(visit);
        var rows = visit.Page.Locator("[data-kind=table]", new() { HasText = "All Open Exceptions" }).Locator("tbody tr");
        Assert.That(narrowed, Is.InRange(1, all - 1));
        Assert.That(await rows.CountAsync(), Is.EqualTo(narrowed));
    }

    // What a reader wishes first and does not see without scrolling at 1440 × 900; of a table or chart the head and some of it count.
    private async Task<string[]> LateAsync(Visit visit, string sheet)
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
        var visuals = _definitions.Dashboards.SelectMany(app => app.Sheets).Single(one => one.Id == sheet).Visuals;
        var titles = AppFixtures.Default.SelectMany(app => app.Sheets).Single(one => one.Id.Value == sheet).Visuals
            .ToDictionary(visual => visual.Key, visual => visual.Title);
        var late = Facts.ReadRows("apps/first-screen").Where(row => row[0] == sheet)
            .Where(row => places[visuals.Single(visual => visual.Title == titles[row[2]]).Id].Bottom > 900)
            .Select(row => row[1]);
        return places.Values.Min(place => place.Top) < 200 ? [.. late] : [.. late, "the first figure"];
    }

    private static async Task<int> OpenAsync(Visit visit) => int.Parse(
        await visit.Page.Locator("[data-kind=kpi]", new() { HasText = "All open violations" }).Locator(".figure").InnerTextAsync(),
        CultureInfo.InvariantCulture);

    private string PageOf(string sheet) =>
        $"/apps/{_definitions.Dashboards.Single(app => app.Sheets.Any(one => one.Id == sheet)).Id}/sheets/{sheet}";
}

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
using QsGen.Tests.Components.Deployment;
using QsGen.Tests.Demo.Support;
using QsGen.Tests.Support;
using QsGen.Viewer.Hosting;
using QsGen.Viewer.Sources;

namespace QsGen.Tests.Viewer.Pages;

/// <summary>The dashboards that are deployed, over demo data, in a browser.</summary>
internal sealed class DashboardTests
{
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
        foreach (var sheet in sheets)
        {
            await visit.Page.EvaluateAsync("to => dispatchEvent(new CustomEvent('viewer:go', { detail: to }))", sheet);
            await visit.SettledAsync();

            var failed = await visit.Page.Locator("[data-visual]:not([data-state=settled], [data-state=empty])").AllInnerTextsAsync();
            Assert.That(failed, Is.Empty, sheet);
            Assert.That(await visit.ShiftedAsync(), Is.Zero, $"{sheet} moves after it is painted");
            foreach (var width in (int[])[360, 1440])
            {
                await visit.Page.SetViewportSizeAsync(width, 900);
                Assert.That(await visit.SidewaysAsync(), Is.Zero, $"{sheet} at {width}");
            }

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
        var row = visit.Page.Locator("[data-kind=table] tbody tr", new() { HasText = "overdraft" }).First;
        var cells = await row.Locator("th, td").AllInnerTextsAsync();
        var (account, day) = (cells[1], cells.First(cell => cell.StartsWith("20", StringComparison.Ordinal)));

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

        Assert.That(visit.State, Does.Contain($"p.pL1DsAccount={account}").And.Contain($"p.pL1DsBalanceDate={day}"));
        Assert.That(await visit.Page.Locator("[data-kind=table] tbody tr").CountAsync(), Is.Positive);
        Assert.That(await visit.Page.Locator("[data-kind=kpi][data-state=settled]").CountAsync(), Is.GreaterThanOrEqualTo(5));
    }

    [Test]
    public async Task Control_OffersWhatTheDataHold_AndNarrowsTheSheet()
    {
        await using var visit = await BrowserSetUp.VisitAsync(address: _host.Address);
        await visit.OpenAsync(PageOf("l1-sheet-todays-exceptions"));
        var all = await OpenAsync(visit);

        await visit.Page.Locator("[data-control]", new() { HasText = "Check Type" }).Locator(".dropdown").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Option, new() { Name = "overdraft" }).ClickAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Locator(".chip", new() { HasText = "overdraft" }).WaitForAsync();
        await visit.SettledAsync();

        var narrowed = await OpenAsync(visit);
        var rows = visit.Page.Locator("[data-kind=table]", new() { HasText = "Exception Detail" }).Locator("tbody tr");
        Assert.That(narrowed, Is.InRange(1, all - 1));
        Assert.That(await rows.CountAsync(), Is.EqualTo(narrowed));
    }

    private static async Task<int> OpenAsync(Visit visit) => int.Parse(
        await visit.Page.Locator("[data-kind=kpi]", new() { HasText = "Open Exceptions" }).Locator(".figure").InnerTextAsync(),
        CultureInfo.InvariantCulture);

    private string PageOf(string sheet) =>
        $"/apps/{_definitions.Dashboards.Single(app => app.Sheets.Any(one => one.Id == sheet)).Id}/sheets/{sheet}";
}

using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using QsGen.Institution;
using QsGen.Tests.Demo.Support;
using QsGen.Tests.Institution.Generation;
using QsGen.Tests.Support;

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

    private const string CutFigures =
        "all => all.filter(one => one.scrollHeight > one.clientHeight + 1).map(one => one.textContent)";

    private DashboardHost _host = null!;

    [OneTimeSetUp]
    public async Task OneTimeSetUp() => _host = await DashboardHost.StartAsync(BundledInstitutions.Default, DemoRows.Options(75, 0.05m));

    [OneTimeTearDown]
    public ValueTask OneTimeTearDown() => _host.DisposeAsync();

    [Test]
    public async Task Sheets_AllSettleWithoutAFault_FitEachWindow_AndAreAccessible()
    {
        await using var visit = await BrowserSetUp.VisitAsync(address: _host.Address);
        await visit.OpenAsync("/");
        var sheets = await visit.Page.Locator("main a").EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('href'))");

        Assert.That(sheets, Has.Length.EqualTo(_host.Definitions.Dashboards.Sum(app => app.Sheets.Length)).And.Length.GreaterThan(28));
        using var scope = Assert.EnterMultipleScope();
        var seen = new HashSet<string>();
        foreach (var sheet in sheets)
        {
            await DashboardHost.GoAsync(visit, sheet);

            var failed = await visit.Page.Locator("[data-visual]:not([data-state=settled], [data-state=empty])").AllInnerTextsAsync();
            Assert.That(failed, Is.Empty, sheet);
            Assert.That(await visit.ShiftedAsync(), Is.Empty, $"{sheet} moves after it is painted");
            Assert.That(await visit.SidewaysAsync(), Is.Zero, $"{sheet} at 1440");
            Assert.That(await visit.Page.Locator(".more-tabs:not([hidden])").CountAsync(), Is.Zero, "every sheet has its tab");
            Assert.That(await _host.LateAsync(visit, sheet.Split('/')[^1]), Is.Empty, $"{sheet} shows its first wishes");

            // Sheets are made of the same few kinds of tiles, cells and controls; other windows and axe take most of this test's time:
            // they look at those that have one which they have not seen.
            var parts = await visit.Page.EvaluateAsync<string[]>(Parts);
            if (!parts.Any(seen.Add) && !PropertyCases.IsSearch)
            {
                continue;
            }

            seen.UnionWith(parts);
            foreach (var width in (int[])[768, 360])
            {
                await visit.Page.SetViewportSizeAsync(width, 900);
                Assert.That(await visit.SidewaysAsync(), Is.Zero, $"{sheet} at {width}");
                Assert.That(
                    await visit.Page.Locator(".tile.kpi").EvaluateAllAsync<string[]>(CutFigures), Is.Empty, $"{sheet} at {width}");
            }

            await visit.Page.SetViewportSizeAsync(1440, 900);

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
    public async Task Exception_LeadsToTheStatementOfItsDayAndToItsDrift()
    {
        await using var visit = await BrowserSetUp.VisitAsync(address: _host.Address);
        await visit.OpenAsync(PageOf("l1-sheet-todays-exceptions"));
        var row = visit.Page.Locator("[data-kind=table] tbody tr", new() { HasText = "Overdraft" }).First;
        var cells = await row.Locator("th, td").AllInnerTextsAsync();
        var account = await row.Locator(".under").InnerTextAsync();
        var day = cells.First(cell => cell.StartsWith("20", StringComparison.Ordinal));

        await row.GetByRole(AriaRole.Button).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Drift" }).ClickAsync();
        await visit.Page.WaitForURLAsync($"**{PageOf("l1-sheet-drift")}#*");
        await visit.SettledAsync();
        Assert.That(visit.State, Is.EqualTo($"p.pL1FilterAccount={account}"), "the days stay as they are");
        await visit.Page.GoBackAsync();
        await visit.SettledAsync();
        await row.Locator("a").First.ClickAsync();
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

    private static async Task<int> OpenAsync(Visit visit) => int.Parse(
        await visit.Page.Locator("[data-kind=kpi]", new() { HasText = "All open violations" }).Locator(".figure").InnerTextAsync(),
        CultureInfo.InvariantCulture);

    private string PageOf(string sheet) => _host.PageOf(sheet);
}

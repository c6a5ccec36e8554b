using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace QsGen.Tests.Browser;

/// <summary>Sheets in a browser: what is drawn, at which width, for whom.</summary>
internal sealed class SheetTests
{
    [TestCase("today", 1440)]
    [TestCase("trends", 360)]
    [TestCase("flows", 1440)]
    [TestCase("hostile", 360)]
    public async Task Sheet_Settles_FitsTheWindowAndIsAccessible(string sheet, int width)
    {
        await using var visit = await BrowserSetUp.VisitAsync(width, dark: width > 1000);

        await visit.OpenAsync($"/apps/l1/sheets/{sheet}");

        var states = await visit.Page.Locator("[data-visual]").EvaluateAllAsync<string[]>("all => all.map(one => one.dataset.state)");
        var sideways = await visit.SidewaysAsync();
        var shifted = await visit.ShiftedAsync();
        var axe = await visit.Page.RunAxe();
        Assert.Multiple(() =>
        {
            Assert.That(states, Is.Not.Empty.And.All.Not.EqualTo("loading"));
            Assert.That(states.Distinct(), Is.EquivalentTo(sheet == "hostile" ? ["empty", "error", "settled"] : new[] { "settled" }));
            Assert.That(sideways, Is.Zero);
            Assert.That(shifted, Is.Empty);
            Assert.That(
                axe.Violations.Where(found => found.Impact is "serious" or "critical")
                    .SelectMany(found => found.Nodes.Select(node => $"{found.Id}: {node.Html}")),
                Is.Empty);
        });
    }

    [Test]
    public async Task Figures_StandOnOneScreen_AsTheyAreWritten()
    {
        await using var visit = await BrowserSetUp.VisitAsync();

        await visit.OpenAsync("/apps/l1/sheets/today");

        var figure = visit.Visual("money").Locator(".figure");
        Assert.Multiple(async () =>
        {
            Assert.That(await figure.InnerTextAsync(), Is.EqualTo("$1,204,330.15"));
            Assert.That((await figure.BoundingBoxAsync())!.Y, Is.LessThan(250));
            Assert.That(await visit.Visual("count").Locator(".compared").InnerTextAsync(), Is.EqualTo("▼ −3 since 2026-11-29"));
            Assert.That(await visit.Page.TitleAsync(), Is.EqualTo("Today's Exceptions · L1 Reconciliation · Sasquatch National Bank"));
            Assert.That(await visit.Page.Locator(".freshness").InnerTextAsync(), Does.Contain("As of 2026-11-30 18:00"));
            Assert.That(await visit.Page.Locator(".text-box").InnerTextAsync(), Does.Contain("<b>not bold</b>"));
        });
    }

    [Test]
    public async Task Figure_InANarrowTile_GetsSmallerAndIsNotCut()
    {
        await using var visit = await BrowserSetUp.VisitAsync(360);

        await visit.OpenAsync("/apps/l1/sheets/today");

        var cut = await visit.Page.Locator(".figure").EvaluateAllAsync<string[]>(
            "all => all.filter(one => one.scrollWidth > one.clientWidth).map(one => one.textContent)");
        Assert.That(cut, Is.Empty);
    }

    [Test]
    public async Task Table_ShowsFormattedCells_MoneyRightHeadAndTotalInView()
    {
        await using var visit = await BrowserSetUp.VisitAsync();

        await visit.OpenAsync("/apps/l1/sheets/today");

        var table = visit.Visual("detail");
        var scroller = table.Locator(".table-scroll");
        await scroller.EvaluateAsync("one => one.scrollTop = 200");
        var top = (await scroller.BoundingBoxAsync())!.Y;
        Assert.Multiple(async () =>
        {
            Assert.That(await table.Locator("tbody tr").CountAsync(), Is.EqualTo(14));
            Assert.That(await table.Locator("tbody tr").First.Locator(".number").InnerTextAsync(), Is.EqualTo("−1,500.00"));
            Assert.That(
                await table.Locator("tbody td.number").First.EvaluateAsync<string>("one => getComputedStyle(one).textAlign"),
                Is.EqualTo("right"));
            Assert.That((await table.Locator("thead th").First.BoundingBoxAsync())!.Y, Is.EqualTo(top).Within(1));
            Assert.That(await table.Locator("tfoot").InnerTextAsync(), Does.StartWith("Total").And.Contain("−807,770.90"));
            Assert.That(await table.Locator(".pager").InnerTextAsync(), Does.StartWith("1–14 of 35 rows"));
            Assert.That(await table.Locator("th[aria-sort]").InnerTextAsync(), Does.Contain("Amount"));
        });
    }

    [Test]
    public async Task Charts_ShowValuesAtMarks_AndWhatIsLeftOut()
    {
        await using var visit = await BrowserSetUp.VisitAsync();

        await visit.OpenAsync("/apps/l1/sheets/today");
        var bars = await visit.Visual("by-check").Locator(".canvas text").AllTextContentsAsync();
        await visit.OpenAsync("/apps/l1/sheets/flows");
        var nodes = await visit.Visual("flow").Locator(".canvas text").AllTextContentsAsync();

        Assert.Multiple(async () =>
        {
            Assert.That(bars, Is.SupersetOf(new[] { "Drift", "Stuck unbundled", "5", "7", "0", "3", "6", "9", "12" }));
            Assert.That(nodes, Is.SupersetOf(new[] { "External Bank A", "$59,000.00", "Other", "$20,000.00" }));
            Assert.That(await visit.Visual("flow").Locator(".notes").InnerTextAsync(), Is.EqualTo("18 cyclic edges not drawn"));
            Assert.That(await visit.Visual("heat").InnerTextAsync(), Does.Contain("not drawn: HeatMapVisual").And.Contain("Stuck pending"));
            Assert.That(await visit.Visual("ring").Locator(".canvas text").AllTextContentsAsync(), Does.Contain("$100K"));
        });
    }

    [Test]
    public async Task Failures_SayWhatAndWhatToDo_AndEmptyVisualsWhichFilter()
    {
        await using var visit = await BrowserSetUp.VisitAsync();

        await visit.OpenAsync("/apps/l1/sheets/hostile#f.type=wire");

        Assert.Multiple(async () =>
        {
            Assert.That(
                await visit.Visual("failing").InnerTextAsync(),
                Does.Contain("relation pr_drift does not exist").And.Contain("schema apply"));
            Assert.That(await visit.Page.Locator(".problems").InnerTextAsync(), Does.Contain("pDay is no day"));
            Assert.That(await visit.Visual("none").InnerTextAsync(), Does.Contain("No exceptions in this window."));
        });
        await visit.Visual("none").GetByRole(AriaRole.Button, new() { Name = "Transfer Type is wire" }).ClickAsync();
        await visit.StateAsync("");
    }

    [Test]
    public async Task Page_ThatCannotBeDrawn_SaysWhy_AndOverTheLastPicture()
    {
        await using var visit = await BrowserSetUp.VisitAsync();

        await visit.Page.GotoAsync("/apps/l1/sheets/down");
        await visit.Page.WaitForSelectorAsync("main[data-state=error]");
        var alone = await visit.Page.Locator("main").InnerTextAsync();
        await visit.OpenAsync("/apps/l1/sheets/today");
        await visit.Page.Locator("#bar a", new() { HasText = "Getting Started" }).ClickAsync();
        await visit.Page.WaitForSelectorAsync("#overlay:not([hidden])");

        Assert.Multiple(async () =>
        {
            Assert.That(alone, Does.Contain("The database does not answer").And.Contain("Choose another."));
            Assert.That(await visit.Page.Locator("#overlay").InnerTextAsync(), Does.Contain("No such sheet"));
            Assert.That(await visit.Visual("count").IsVisibleAsync(), Is.True);
        });
    }

    [Test]
    public async Task Visual_ThatIsSlow_LeavesTheOthersAlone_AndMovesNothing()
    {
        await using var visit = await BrowserSetUp.VisitAsync();

        var release = await visit.HoldBackAsync("by-check");

        await visit.Page.GotoAsync("/apps/l1/sheets/today");
        await visit.Page.WaitForSelectorAsync("[data-visual=count][data-state=settled]");
        var meanwhile = await visit.Visual("by-check").GetAttributeAsync("data-state");
        release();
        await visit.SettledAsync();

        Assert.That(
            (meanwhile, await visit.Visual("by-check").GetAttributeAsync("data-state"), (await visit.ShiftedAsync()).Length),
            Is.EqualTo(("loading", "settled", 0)));
    }

    [Test]
    public async Task Table_ThatIsSlow_HoldsBackWhatItWouldMove()
    {
        await using var visit = await BrowserSetUp.VisitAsync();

        var release = await visit.HoldBackAsync("none");

        await visit.Page.GotoAsync("/apps/l1/sheets/hostile");
        await visit.Page.WaitForSelectorAsync("[data-visual=failing][data-state=error]");
        var meanwhile = await visit.Visual("ht").IsVisibleAsync();
        release();
        await visit.SettledAsync();

        Assert.That(
            (meanwhile, await visit.Visual("ht").IsVisibleAsync(), (await visit.ShiftedAsync()).Length), Is.EqualTo((false, true, 0)));
    }

    [Test]
    public async Task Badge_ShowsTheOtherFigures()
    {
        await using var visit = await BrowserSetUp.VisitAsync();
        await visit.OpenAsync("/apps/l1/sheets/today");

        await visit.Visual("money").GetByRole(AriaRole.Button, new() { Name = "differs on AWS" }).ClickAsync();

        await visit.StateAsync("mode=faithful");
    }

    [Test]
    public async Task Print_HasFiltersAndWholeTables_AndNoControls()
    {
        await using var visit = await BrowserSetUp.VisitAsync();
        await visit.OpenAsync("/apps/l1/sheets/today");

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        var scroller = visit.Visual("detail").Locator(".table-scroll");
        Assert.Multiple(async () =>
        {
            Assert.That(await visit.Page.Locator("#bar nav").IsVisibleAsync(), Is.False);
            Assert.That(await visit.Page.Locator("#bar .brand").IsVisibleAsync(), Is.True, "whose figures these are");
            Assert.That(await visit.Page.Locator(".controls").IsVisibleAsync(), Is.False);
            Assert.That(
                await visit.Page.Locator(".chips").EvaluateAsync<string>("one => getComputedStyle(one, '::before').content"),
                Does.Contain("Business Day 2026-11-24 to 2026-11-30"));
            Assert.That(await scroller.EvaluateAsync<int>("one => one.scrollHeight - one.clientHeight"), Is.Zero);
            Assert.That((await visit.Page.PdfAsync()).Length, Is.GreaterThan(10_000));
        });
    }

    [Test]
    public async Task News_RedrawsTheSheet_AndWhatIsBrokenLiesOverTheLastPicture()
    {
        await using var visit = await BrowserSetUp.VisitAsync();
        await visit.OpenAsync("/apps/l1/sheets/flows");
        visit.Forget();

        visit.Renew();

        await visit.Page.WaitForRequestAsync("**/visuals/ring");
        await visit.SettledAsync();
        Assert.That(visit.Asked, Does.Contain("/api/apps/l1/sheets/flows"));

        visit.Break(true);
        var overlay = visit.Page.Locator("#overlay");
        await overlay.WaitForAsync();
        Assert.That(await overlay.InnerTextAsync(), Does.Contain("Choose another."));
        Assert.That(await visit.Visual("ring").IsVisibleAsync(), Is.True);
        visit.Break(false);
        await overlay.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    [Test]
    public async Task Home_ListsDashboards_AndShadeIsKept()
    {
        await using var visit = await BrowserSetUp.VisitAsync();

        await visit.OpenAsync("/");
        var light = await visit.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor");
        await visit.Page.Locator(".shade").ClickAsync();
        await visit.Page.Locator(".shade").ClickAsync();
        await visit.Page.Locator("main a", new() { HasText = "Money Trail" }).WaitForAsync();
        await visit.Page.ReloadAsync();
        await visit.SettledAsync();
        var dark = await visit.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor");

        Assert.That((light, dark), Is.EqualTo(("rgb(244, 246, 249)", dark)).And.Not.EqualTo((light, light)));
    }
}

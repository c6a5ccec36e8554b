using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace QsGen.Tests.Browser;

/// <summary>What people do with a sheet: choose, drill, sort, walk back.</summary>
internal sealed class GestureTests
{
    private const string Today = "/apps/l1/sheets/today";

    [Test]
    public async Task Dropdown_SetsTheState_BackAndReloadKeepIt()
    {
        await using var visit = await BrowserSetUp.VisitAsync();
        await visit.OpenAsync(Today);

        await visit.Control("type").Locator(".dropdown").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Option, new() { Name = "ach" }).ClickAsync();
        await visit.StateAsync("f.type=ach");
        await visit.Control("check").Locator(".dropdown").FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.GetByRole(AriaRole.Option, new() { Name = "Drift", Exact = true }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Option, new() { Name = "Limit breach" }).ClickAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.StateAsync("f.type=ach&f.check=Drift&f.check=Limit breach");
        visit.Forget();
        await visit.Page.ReloadAsync();
        await visit.SettledAsync();

        Assert.That(visit.Asked, Does.Contain("/api/apps/l1/sheets/today/visuals/count?f.type=ach&f.check=Drift&f.check=Limit breach"));
        await visit.Page.GoBackAsync();
        await visit.StateAsync("f.type=ach");
    }

    [Test]
    public async Task Dropdown_WithMoreThanItLists_AsksForWhatIsTyped()
    {
        await using var visit = await BrowserSetUp.VisitAsync();
        await visit.OpenAsync(Today);

        await visit.Control("account").Locator(".dropdown").ClickAsync();
        await visit.Page.RunAndWaitForRequestAsync(
            () => visit.Page.Keyboard.TypeAsync("brews"), "**/controls/account/options?search=brews");

        await visit.Page.Locator("mark", new() { HasText = "Brews" }).WaitForAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await visit.StateAsync("f.account=cust-900-0001");
    }

    [Test]
    public async Task Days_AreTypedPickedAndTakenFromShortcuts()
    {
        await using var visit = await BrowserSetUp.VisitAsync();
        await visit.OpenAsync(Today);
        var days = visit.Control("days");

        await days.Locator("input").First.FillAsync("2026-11-31");
        await days.Locator("input").First.PressAsync("Enter");
        Assert.That(visit.State, Is.Empty);
        await days.Locator("input").First.FillAsync("2026-11-20");
        await days.Locator("input").First.PressAsync("Tab");
        await visit.StateAsync("p.pFrom=2026-11-20");
        await days.GetByRole(AriaRole.Button, new() { Name = "calendar" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Last 30 days" }).ClickAsync();
        await visit.StateAsync("p.pFrom=2026-11-01&p.pTo=2026-11-30");
        await days.GetByRole(AriaRole.Button, new() { Name = "calendar" }).ClickAsync();
        await visit.Page.Keyboard.PressAsync("ArrowUp");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator("[data-day='2026-11-25']").ClickAsync();
        await visit.StateAsync("p.pFrom=2026-11-23&p.pTo=2026-11-25");
    }

    [Test]
    public async Task OtherControls_SetTheirKeys_AndAChangeOfSheetCarriesThem()
    {
        await using var visit = await BrowserSetUp.VisitAsync();
        await visit.OpenAsync("/apps/l1/sheets/trends");

        await visit.Control("sigma").Locator("input[type=number]").FillAsync("3");
        await visit.Control("sigma").Locator("input[type=number]").PressAsync("Enter");
        await visit.StateAsync("p.pSigma=3");
        await visit.Control("range").Locator("input[type=number]").Last.FillAsync("700");
        await visit.Control("range").Locator("input[type=number]").Last.PressAsync("Enter");
        await visit.StateAsync("p.pSigma=3&f.amount.from=0&f.amount.to=700");
        await visit.Control("text").Locator("input").FillAsync("a&b=c");
        await visit.Control("text").Locator("input").PressAsync("Enter");
        await visit.StateAsync("p.pSigma=3&f.amount.from=0&f.amount.to=700&p.pTransfer=a&b=c");
        await visit.Control("list").GetByText("pending").ClickAsync();
        await visit.StateAsync("p.pSigma=3&f.amount.from=0&f.amount.to=700&p.pTransfer=a&b=c&f.status=posted&f.status=pending");
        Assert.That(await visit.Control("later").CountAsync(), Is.Zero);
        await visit.Page.EvaluateAsync("location.hash = 'p.pSigma=3&sort.volume=x'");
        await visit.StateAsync("p.pSigma=3&sort.volume=x");
        await visit.Page.Locator("#bar a", new() { HasText = "Flows" }).ClickAsync();
        await visit.StateAsync("p.pSigma=3");

        Assert.That(visit.Place, Is.EqualTo("/apps/l1/sheets/flows#p.pSigma=3"));
    }

    [Test]
    public async Task Chips_NameWhatDiffers_AndResetRemovesIt()
    {
        await using var visit = await BrowserSetUp.VisitAsync();
        await visit.OpenAsync($"{Today}#f.type=wire&p.pOther=1");

        var chips = visit.Page.Locator(".chips");
        Assert.That(
            await chips.InnerTextAsync(), Does.Contain("2 filters").And.Contain("Transfer Type is wire").And.Not.Contain("Business Day"));
        await chips.GetByRole(AriaRole.Button, new() { Name = "Reset" }).ClickAsync();
        await visit.StateAsync("p.pOther=1");
    }

    [Test]
    public async Task Rows_LeadOnByClick_AndTheirMenuByKeyboardRunsNothingByItself()
    {
        await using var visit = await BrowserSetUp.VisitAsync();
        await visit.OpenAsync(Today);
        visit.Forget();

        await visit.Visual("detail").GetByRole(AriaRole.Button, new() { Name = "What to do with Overdraft" }).First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Open Drift for this account" }).WaitForAsync();
        Assert.That(visit.Asked, Is.Empty);
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.StateAsync("p.pAccount=cust-900-0002&p.pDay=2026-11-30");
        Assert.That(visit.Place, Does.StartWith("/apps/l1/sheets/flows#"));
        await visit.Page.GoBackAsync();
        await visit.StateAsync("");
        await visit.Visual("detail").Locator("tbody tr").Nth(3).Locator("td").Nth(2).ClickAsync();
        await visit.StateAsync("p.pAccount=cust-900-0004");
        Assert.That(visit.Place, Does.StartWith("/apps/l1/sheets/trends#"));
    }

    [Test]
    public async Task Rows_HaveTheirMenuUnderTheRightButtonAndAFinger()
    {
        await using var visit = await BrowserSetUp.VisitAsync(360, touches: true);
        await visit.OpenAsync(Today);
        var row = visit.Visual("detail").Locator("tbody tr").First;

        await row.Locator("th").ClickAsync(new() { Button = MouseButton.Right });
        Assert.That(await visit.Page.GetByRole(AriaRole.Menuitem).CountAsync(), Is.EqualTo(2));
        await visit.Page.Keyboard.PressAsync("Escape");
        await row.Locator(".acts button").TapAsync();
        Assert.That(await visit.Page.GetByRole(AriaRole.Menuitem).CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task Sort_AndPages_KeepTheSheetsAddress_AndAskForTheTableAlone()
    {
        await using var visit = await BrowserSetUp.VisitAsync();
        await visit.OpenAsync($"{Today}#f.type=wire");
        var table = visit.Visual("detail");
        visit.Forget();

        await table.GetByRole(AriaRole.Button, new() { Name = "Next page" }).ClickAsync();
        await visit.StateAsync("f.type=wire&page.detail=2");
        await table.GetByRole(AriaRole.Button, new() { Name = "Amount (USD)" }).ClickAsync();
        await visit.StateAsync("f.type=wire&sort.detail=amount");

        Assert.That(visit.Asked, Is.EqualTo(new[]
        {
            "/api/apps/l1/sheets/today/visuals/detail?f.type=wire&page.detail=2",
            "/api/apps/l1/sheets/today/visuals/detail?f.type=wire&sort.detail=amount",
        }));
        await visit.Page.GoBackAsync();
        await visit.StateAsync("f.type=wire&page.detail=2");
    }

    [Test]
    public async Task Marks_TellTheirValues_AndLeadOnByMouseAndKeyboard()
    {
        await using var visit = await BrowserSetUp.VisitAsync();
        await visit.OpenAsync(Today);
        var canvas = visit.Visual("by-check").Locator(".canvas");

        await canvas.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        Assert.That(await visit.Page.Locator(".tip").InnerTextAsync(), Does.Match(@"Overdraft\s+Open Exceptions\s+7\s+Narrow the sheet"));
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.StateAsync("f.check=Overdraft");
        await visit.Page.GoBackAsync();
        await visit.StateAsync("");
        var texts = canvas.Locator("text");
        var drift = (await texts.Nth((await texts.AllTextContentsAsync()).ToList().IndexOf("Drift")).BoundingBoxAsync())!;
        var (x, y) = (drift.X + drift.Width + 40, drift.Y + 8);
        await visit.Page.Mouse.MoveAsync(x, y);
        Assert.That(await visit.Page.Locator(".tip").InnerTextAsync(), Does.StartWith("Drift"));
        await visit.Page.Mouse.ClickAsync(x, y);
        await visit.StateAsync("f.check=Drift");
    }

    [Test]
    public async Task Nodes_LeadOnByClick_AndShowTheirMenuUnderTheRightButton()
    {
        await using var visit = await BrowserSetUp.VisitAsync();
        await visit.OpenAsync("/apps/l1/sheets/flows");
        var texts = visit.Visual("flow").Locator(".canvas text");
        var node = (await texts.Nth((await texts.AllTextContentsAsync()).ToList().IndexOf("Bigfoot Brews")).BoundingBoxAsync())!;
        var (x, y) = (node.X + 20, node.Y + (node.Height / 2));

        await visit.Page.Mouse.ClickAsync(x, y, new() { Button = MouseButton.Right });
        Assert.That(await visit.Page.GetByRole(AriaRole.Menuitem).AllInnerTextsAsync(), Is.EqualTo(new[] { "Walk to this account" }));
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Mouse.MoveAsync(x, y);
        Assert.That(await visit.Page.Locator(".tip").InnerTextAsync(), Does.Match(@"Bigfoot Brews\s+Amount\s+\$20,000.00"));
        await visit.Page.Mouse.ClickAsync(x, y);
        await visit.StateAsync("p.pAnchor=6");
    }

    [Test]
    public async Task Menu_ShowsWhyAndTable_AndSavesPicturesAndRows()
    {
        await using var visit = await BrowserSetUp.VisitAsync();
        await visit.OpenAsync($"{Today}#f.type=wire");
        var visual = visit.Visual("by-check");
        async Task ChooseAsync(string name)
        {
            await visual.Locator(".tile-menu").ClickAsync();
            await visit.Page.GetByRole(AriaRole.Menuitem, new() { Name = name }).ClickAsync();
        }

        await ChooseAsync("Why these figures?");
        var why = await visit.Page.Locator("dialog").InnerTextAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        var svg = await visit.Page.RunAndWaitForDownloadAsync(() => ChooseAsync("Download SVG"));
        var png = await visit.Page.RunAndWaitForDownloadAsync(() => ChooseAsync("Download PNG"));
        var csv = await visit.Page.RunAndWaitForDownloadAsync(() => ChooseAsync("Download CSV"));
        await ChooseAsync("Show as table");
        var table = await visual.Locator("table").InnerTextAsync();

        Assert.Multiple(async () =>
        {
            Assert.That(why, Does.Contain("l1-todays-exceptions").And.Contain("WHERE").And.Contain("2026-11-24").And.Contain("4.2 ms"));
            Assert.That(svg.SuggestedFilename, Is.EqualTo("Exceptions-by-Check-Type.svg"));
            Assert.That(await File.ReadAllTextAsync(await svg.PathAsync()), Does.StartWith("<svg").And.Contain("Stuck pending"));
            Assert.That((await File.ReadAllBytesAsync(await png.PathAsync()))[..4], Is.EqualTo(new byte[] { 0x89, 0x50, 0x4E, 0x47 }));
            Assert.That(await File.ReadAllTextAsync(await csv.PathAsync()), Does.Contain("f.type=wire"));
            Assert.That(table, Does.Contain("Stuck unbundled").And.Contain("3"));
        });
    }

    [Test]
    public async Task BeforeAndNow_StandSideBySide_AndOneGoesWhereTheOtherGoes()
    {
        await using var visit = await BrowserSetUp.VisitAsync();
        await visit.Page.RouteAsync("**/api/apps", async route =>
        {
            var answer = await route.FetchAsync();
            var catalogue = JsonNode.Parse(await answer.TextAsync())!;
            var before = catalogue["apps"]!.AsArray().Single(app => app!["id"]!.GetValue<string>() == "l1")!.DeepClone();
            before["id"] = "before-l1";
            catalogue["apps"]!.AsArray().Add(before);
            await route.FulfillAsync(new() { Response = answer, Body = catalogue.ToJsonString() });
        });
        await visit.OpenAsync(Today);

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Before and now" }).ClickAsync();
        var now = visit.Page.FrameLocator("iframe[title=Now]");
        await visit.Page.FrameLocator("iframe[title=Before]").Locator("main[data-state=settled]").WaitForAsync();
        await now.Locator("[data-control=type] .dropdown").ClickAsync();
        await now.GetByRole(AriaRole.Option, new() { Name = "ach" }).ClickAsync();

        await visit.Page.WaitForFunctionAsync(
            """
            () => [...document.querySelectorAll('iframe')].map(one => one.contentWindow.location).map(at => at.pathname + at.hash).join(' ')
              === '/apps/before-l1/sheets/today#f.type=ach /apps/l1/sheets/today#f.type=ach'
            """);
    }

    [Test]
    public async Task Keyboard_ReachesTheSheet_AndGoesAroundTheBar()
    {
        await using var visit = await BrowserSetUp.VisitAsync();
        await visit.OpenAsync(Today);

        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");

        Assert.That(
            await visit.Page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)"), Is.True);
    }

    [Test]
    public async Task Help_OpensBesideTheSheet_TakesOverTextAlone_AndLeadsToSheets()
    {
        await using var visit = await BrowserSetUp.VisitAsync();
        await visit.OpenAsync(Today);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "About this sheet" }).ClickAsync();
        var drawer = visit.Page.Locator("dialog.drawer");
        await drawer.GetByRole(AriaRole.Heading, new() { Name = "Read it", Level = 3 }).WaitForAsync();

        Assert.That(await drawer.Locator(".help").InnerHTMLAsync(), Is.EqualTo(
            "<p><strong>What broke.</strong></p><h3>Read it</h3>"
                + "<p>Open <a href=\"/apps/l1/sheets/trends\">Trends</a>, not elsewhere.</p>"));
        await drawer.GetByRole(AriaRole.Link, new() { Name = "Trends" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/apps/l1/sheets/trends");
        Assert.That(await drawer.CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Help_OfAControl_OpensBesideIt_AndGivesTheFocusBack()
    {
        await using var visit = await BrowserSetUp.VisitAsync();
        await visit.OpenAsync(Today);
        var about = visit.Page.GetByRole(AriaRole.Button, new() { Name = "About Business Day" });

        await about.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        var drawer = visit.Page.Locator("dialog.drawer");
        await drawer.GetByRole(AriaRole.Heading, new() { Name = "Business Day", Level = 2 }).WaitForAsync();

        Assert.That(
            await drawer.Locator(".help").InnerHTMLAsync(),
            Is.EqualTo("<p>Takes days.</p><p>See <a href=\"/apps/l1/sheets/trends\">Trends</a>.</p>"));
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.That(await about.EvaluateAsync<bool>("button => button === document.activeElement"), Is.True);
    }
}

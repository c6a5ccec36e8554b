using System.Net;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using QsGen.Handbook.Hosting;
using QsGen.Tests.Handbook;
using QsGen.Tests.Institution.Generation;
using QsGen.Viewer.Hosting;

namespace QsGen.Tests.Browser;

/// <summary>Pages of the handbook in a browser, served as they are published: they fit, can be read by everybody, and are found.</summary>
internal sealed class HandbookPageTests
{
    private static readonly string[] Pages =
    [
        "index.html", "for-your-role/operator.html", "scenario/index.html", "walkthroughs/l1/drift.html",
        "walkthroughs/etl/worked-examples.html", "reference/yaml.html",
    ];

    [Test]
    public async Task Page_FitsTheWindow_AndIsAccessible([Values(360, 1440)] int width)
    {
        await using var host = await HostAsync();
        await using var visit = await BrowserSetUp.VisitAsync(width, dark: width > 1000, address: host.Address);
        foreach (var page in Pages)
        {
            await visit.Page.GotoAsync($"/{page}");

            Assert.That(await visit.SidewaysAsync(), Is.Zero, $"{page} at {width}");
            if (width < 1000 && !page.EndsWith("drift.html", StringComparison.Ordinal) && !PropertyCases.IsSearch)
            {
                // What is drawn differs by width in one respect, the menu, which is the same on each page.
                continue;
            }

            // Rows are alike, and so are lines of the page tree and sections of a long list; a few are enough to look at.
            await visit.Page.EvaluateAsync(
                "document.querySelectorAll('tbody tr:nth-child(n+4), .tree li:nth-child(n+7), .contents li:nth-child(n+7), "
                + "article > :nth-child(n+60)').forEach(one => one.remove())");
            var axe = await visit.Page.RunAxe(new() { ResultTypes = [ResultType.Violations] });
            Assert.That(
                axe.Violations.Where(found => found.Impact is "serious" or "critical")
                    .SelectMany(found => found.Nodes.Select(node => $"{found.Id}: {node.Html}")),
                Is.Empty,
                $"{page} at {width}");
        }
    }

    [Test]
    public async Task Search_FindsAPage_FromTheKeyboard()
    {
        await using var host = await HostAsync();
        await using var visit = await BrowserSetUp.VisitAsync(address: host.Address);
        await visit.Page.GotoAsync("/concepts/l2/rail.html");

        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync("glossary drift");
        await visit.Page.WaitForSelectorAsync("#found a:first-child[href$='glossary.html#drift']");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/reference/glossary.html**");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Change between light and dark" }).ClickAsync();
        Assert.That(await visit.Page.EvaluateAsync<string>("document.documentElement.dataset.look"), Is.EqualTo("dark"));
    }

    [Test]
    public async Task Diagram_OpensLarge_ByAClickAndFromTheKeyboard()
    {
        await using var host = await HostAsync();
        await using var visit = await BrowserSetUp.VisitAsync(address: host.Address);
        await visit.Page.GotoAsync("/concepts/accounting/double-entry.html");

        await visit.Page.Locator("figure.diagram .canvas").ClickAsync(new() { Position = new() { X = 5, Y = 5 } });
        await visit.Page.WaitForSelectorAsync("dialog.large svg");
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.That(await visit.Page.Locator("dialog.large").CountAsync(), Is.Zero);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForSelectorAsync("dialog.large svg");
    }

    // What 'docs serve' shows while somebody writes: a page asks whether the site is still the one that it is of.
    [Test]
    public async Task Page_KnowsWhichSiteItIsOf_WhileTheSiteIsWritten()
    {
        var site = await TestHandbook.SiteAsync("spec_example");
        await using var host = await ViewerHost.StartAsync(
            routes => routes.MapSite(() => Task.FromResult(site), isWritten: true),
            new ViewerSettings(0, IPAddress.Loopback, null, []),
            default);
        using var client = new HttpClient { BaseAddress = host.Address };
        var page = await client.GetStringAsync("/index.html");
        var mark = await client.GetStringAsync("/.handbook/mark");

        site = await TestHandbook.SiteAsync("sasquatch_pr");

        Assert.That(page, Does.Contain($"<script src=\"/.handbook/reload.js\" data-mark=\"{mark}\" defer></script>"));
        Assert.That(await client.GetStringAsync("/.handbook/mark"), Is.Not.EqualTo(mark));
        Assert.That(await client.GetStringAsync("/.handbook/reload.js"), Does.Contain("/.handbook/mark"));
    }

    private static async Task<ViewerHost> HostAsync()
    {
        var site = await TestHandbook.SiteAsync("spec_example");
        return await ViewerHost.StartAsync(
            routes => routes.MapSite(() => Task.FromResult(site)), new ViewerSettings(0, IPAddress.Loopback, null, []), default);
    }
}

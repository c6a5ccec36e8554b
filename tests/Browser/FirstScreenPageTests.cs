using QsGen.Institution;
using QsGen.Tests.Demo.Support;
using QsGen.Tests.Institution.Generation;

namespace QsGen.Tests.Browser;

/// <summary>What a sheet's reader wishes first stands on the first screen, whatever the day is like. Of the default institution's day with
/// breaks <see cref="DashboardTests"/> asks the same.</summary>
internal sealed class FirstScreenPageTests
{
    // A day with breaks is that of the other institution in the usual run.
    private static bool[] Days => PropertyCases.IsSearch ? [false, true] : [false];

    [TestCaseSource(nameof(Days))]
    public async Task Sheets_OnACleanDay_AndOnOneWithBreaks_ShowTheFirstWishes(bool hasBreaks)
    {
        await using var host = await DashboardHost.StartAsync(
            BundledInstitutions.Story, DemoRows.Options(days: 35, scale: 0.05m) with { Scenarios = hasBreaks ? null : [] });
        await using var visit = await BrowserSetUp.VisitAsync(address: host.Address);
        await visit.OpenAsync("/");
        using var scope = Assert.EnterMultipleScope();
        foreach (var sheet in host.Definitions.Dashboards.SelectMany(app => app.Sheets).Select(sheet => sheet.Id))
        {
            await DashboardHost.GoAsync(visit, host.PageOf(sheet));

            var failed = visit.Page.Locator("[data-visual]:not([data-state=settled], [data-state=empty])");
            Assert.That(await failed.CountAsync(), Is.Zero, sheet);
            Assert.That(await host.LateAsync(visit, sheet), Is.Empty, $"{sheet} shows its first wishes");
        }

        Assert.That(await OpenAsync(visit, host), hasBreaks ? Is.Not.EqualTo("0") : Is.EqualTo("0"));
    }

    private static async Task<string> OpenAsync(Visit visit, DashboardHost host)
    {
        await DashboardHost.GoAsync(visit, host.PageOf("l1-sheet-todays-exceptions"));
        return await visit.Page.Locator("[data-kind=kpi]", new() { HasText = "All open violations" }).Locator(".figure").InnerTextAsync();
    }
}

using QsGen.Handbook.Authoring;
using QsGen.Handbook.Help;

namespace QsGen.Tests.Handbook;

/// <summary>Help beside a sheet is the handbook's page about it, for a reader who looks at figures of their own.</summary>
internal sealed class SheetHelpTests
{
    [Test]
    public async Task Help_IsThePageOfTheSheet_LeadsToSheetsAlone_AndShowsNoDemoFigure()
    {
        var facts = TestHandbook.Facts("spec_example");
        var help = new SheetHelp(facts.Apps, PageLibrary.Of(PageLibrary.Files()), () => facts);
        var app = facts.Apps.Single(one => one.Key == "l1-dashboard");
        var statement = facts.Definitions.Dashboards.Single(one => one.Id == app.DashboardId)
            .Sheets.Single(sheet => sheet.Name == "Daily Statement");

        var frame = (await help.ReadAsync(app.DashboardId, "Drift", default))!;

        Assert.That(frame.Title, Is.EqualTo("Drift"));
        Assert.That(frame.Html, Does.Contain(
            $"<a data-app=\"{app.DashboardId}\" data-sheet=\"{statement.Id}\">Daily Statement</a>"));
        Assert.That(frame.Html, Does.Contain("Everything on the sheet").And.Contain("Accounts Off Now, Worst First"));
        Assert.That(frame.Html, Does.Not.Contain("href").And.Not.Contain("A worked example").And.Not.Contain("class=\"anchor\""));
    }

    [Test]
    public async Task EveryControl_IsExplained_ByWhatItTakesAndChanges_AndWhereThePageNamesIt()
    {
        var facts = TestHandbook.Facts("spec_example");
        var help = new SheetHelp(facts.Apps, PageLibrary.Of(PageLibrary.Files()), () => facts);
        var unexplained = new List<string>();
        foreach (var app in facts.Apps)
        {
            foreach (var sheet in facts.Definitions.Dashboards.Single(one => one.Id == app.DashboardId).Sheets)
            {
                var controls = (await help.ReadAsync(app.DashboardId, sheet.Name, default))!.Controls;
                unexplained.AddRange(sheet.Controls.Where(control => !controls.ContainsKey(control.Id))
                    .Select(control => $"{sheet.Name}: {control.Title}"));
            }
        }

        Assert.That(unexplained, Is.Empty);
        var investigation = facts.Apps.Single(one => one.Key == "investigation").DashboardId;
        var fanout = facts.Definitions.Dashboards.Single(one => one.Id == investigation).Sheets
            .Single(one => one.Name == "Recipient Fanout");
        var senders = fanout.Controls.Single(control => control.Title == "Min distinct senders");
        Assert.That(
            (await help.ReadAsync(investigation, fanout.Name, default))!.Controls[senders.Id],
            Does.StartWith("<p>Takes a number, by dragging.</p>\n<p>Changes ").And.Contain("from 5 upward until the list is short enough"));
    }

    [Test]
    public void Knows_EverySheet_AndNoOther()
    {
        var facts = TestHandbook.Facts("spec_example");
        var help = new SheetHelp(facts.Apps, PageLibrary.Of(PageLibrary.Files()), () => throw new InvalidOperationException());

        Assert.That(
            from app in facts.Apps
            from sheet in facts.Definitions.Dashboards.Single(one => one.Id == app.DashboardId).Sheets
            where !help.Knows(app.DashboardId, sheet.Name)
            select sheet.Name,
            Is.Empty);
        Assert.That(help.Knows(facts.Apps[0].DashboardId, "Nothing"), Is.False);
        Assert.That(help.Knows("another", "Drift"), Is.False);
    }
}

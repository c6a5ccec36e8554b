using QsGen.Viewer.Frames;

namespace QsGen.Tests.Components.Figures;

/// <summary>Frames: every visual is drawn from its rows.</summary>
internal sealed partial class FigureTests
{
    [TestCaseSource(nameof(Sheets))]
    public async Task Draw_EverythingChosen_ShowsItsFiguresAndLeadsToSheets(string sheet)
    {
        var app = _book.AppOf(sheet);
        var (choices, _) = await WideAsync(app, sheet);
        using var scope = Assert.EnterMultipleScope();
        foreach (var title in app.Visuals.Where(visual => visual.Sheet == sheet).Select(visual => visual.Title))
        {
            var rows = (await app.ShowAsync(choices, sheet, title)).Rows;
            var frame = await app.DrawAsync(choices, sheet, title);

            Assert.That(frame.Error?.What, Is.Null, title);
            Assert.That(frame, Is.Not.TypeOf<NotDrawnFrame>(), title);
            var targets = frame switch
            {
                TableFrame table => table.Rows.SelectMany(row => row.Targets),
                SankeyFrame sankey => sankey.Nodes.SelectMany(node => node.Targets),
                _ => [],
            };
            Assert.That(
                targets.OfType<string>().Select(target => target.Split('#')[0].Split('/')[^1]).Distinct(),
                Is.SubsetOf(Sheets), title);
            if (frame is TableFrame { Page: var page })
            {
                Assert.That(page.Rows, Is.EqualTo(rows.Length), title);
            }
        }
    }
}

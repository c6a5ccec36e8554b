using QsGen.Audit.Figures;
using QsGen.Audit.Periods;
using QsGen.Viewer.Frames;

namespace QsGen.Tests.Components.Figures;

/// <summary>The audit report: of the days that a sheet opens with it has the very rows that the sheet's table draws.</summary>
internal sealed partial class FigureTests
{
    private static readonly (ReportQuery Query, string Sheet, string Title)[] Tables =
    [
        (ReportQueries.Drift, "l1-sheet-drift", "Leaf Account Drift by Day, Largest First"),
        (ReportQueries.LedgerDrift, "l1-sheet-drift", "Control Account Drift by Day, Largest First"),
        (ReportQueries.Overdraft, "l1-sheet-overdraft", "Days Below Zero, Deepest First"),
        (ReportQueries.LimitBreach, "l1-sheet-limit-breach", "Breaches, Furthest Over Its Cap First"),
        (ReportQueries.StuckPending, "l1-sheet-pending-aging", "Stuck Pending Legs, Oldest First"),
        (ReportQueries.StuckUnbundled, "l1-sheet-unbundled-aging", "Stuck Unbundled Legs, Oldest First"),
    ];

    [Test]
    public async Task Report_OfTheDaysThatSheetsOpenWith_HasTheRowsOfTheirTables()
    {
        var figures = await _book.ReportAsync(ReportPeriod.Of(PeriodKind.Window, _book.Today.PlusDays(1).AtMidnight(), []));
        using var scope = Assert.EnterMultipleScope();
        foreach (var (query, sheet, title) in Tables)
        {
            var app = _book.AppOf(sheet);
            var shown = await app.ShowAsync(Choices.None, sheet, title);
            var frame = (TableFrame)await app.DrawAsync(Choices.None, sheet, title);
            var rows = figures[query];
            var keys = rows.Query.Columns.Where(column => IsOfIdentity(column) && shown.Columns.Contains(DrawnName(column.Name))).ToList();
            var places = keys.Select(key => IndexOf(frame, shown.FieldIds[shown.Columns.IndexOf(DrawnName(key.Name))])).ToList();

            Assert.That(keys, Is.Not.Empty, title);
            Assert.That(frame.Rows, Has.Length.EqualTo(frame.Page.Rows), $"{title}, on one page");
            Assert.That(
                rows.Rows.Select(row => string.Join(
                    " | ", keys.Select(key => Short(FigureText.Exact(rows.Value(row, key.Name), key.Kind, rows.Money))))),
                Is.EquivalentTo(frame.Rows.Select(row => string.Join(" | ", places.Select(place => Short(row.Cells[place].Raw ?? ""))))),
                title);
        }
    }

    // Tables of legs name account, transfer and time, and no leg by its id.
    private static bool IsOfIdentity(FigureColumn column) => column.IsKey || column.Kind is FigureKind.Id or FigureKind.Minute;

    // Datasets call every day alike.
    private static string DrawnName(string column) => column == "business_day_start" ? "business_day" : column;

    private static string Short(string value) => value.Replace('T', ' ').Replace(" 00:00:00", "", StringComparison.Ordinal);

    private static int IndexOf(TableFrame frame, string field) =>
        frame.Columns.Select((column, index) => (column, index)).Single(pair => pair.column.Id == field).index;
}

using System.Globalization;
using QsGen.Audit.Figures;
using QsGen.Audit.Periods;

namespace QsGen.Tests.Components.Figures;

/// <summary>Agreement between visuals: a tile is its table's count, total or peak, and the same figure on two sheets is the same.</summary>
internal sealed partial class FigureTests
{
    private const string Count = "count";

    public static IEnumerable<TestCaseData> Agreements => new (string Sheet, string Tile, string OfSheet, string Table, string Of)[]
    {
        ("l1-sheet-todays-exceptions", "Open Exceptions", "", "All Open Exceptions, Largest First", Count),
        ("l1-sheet-todays-exceptions", "Amount of Open Exceptions, USD", "", "All Open Exceptions, Largest First", "sum magnitude"),
        ("l1-sheet-getting-started", "Open Exceptions Today", "l1-sheet-todays-exceptions", "All Open Exceptions, Largest First", Count),
        ("l1-sheet-getting-started", "Amount of Open Exceptions, USD", "l1-sheet-todays-exceptions", "All Open Exceptions, Largest First",
            "sum magnitude"),
        ("l1-sheet-drift", "Accounts Off Now", "", "Accounts Off Now, Worst First", Count),
        ("l1-sheet-drift", "Drift Now in All, USD", "", "Accounts Off Now, Worst First", "sum drift_size"),
        ("l1-sheet-drift", "Largest Drift Now, USD", "", "Accounts Off Now, Worst First", "max drift_size"),
        ("l1-sheet-drift-timelines", "Worst Day of Leaf Accounts, USD, Chosen Days", "", "Leaf Account Roles, Most Days First",
            "at least abs_drift"),
        ("l1-sheet-limit-breach", "Limit Breaches, Chosen Days", "", "Breaches, Furthest Over Its Cap First", Count),
        ("l1-sheet-limit-breach", "Furthest Over Its Cap, USD", "", "Breaches, Furthest Over Its Cap First", "max over_cap"),
        ("l1-sheet-limit-breach", "Over All Caps, USD", "", "Breaches, Furthest Over Its Cap First", "sum over_cap"),
        ("l1-sheet-pending-aging", "Stuck Pending, Now", "", "Stuck Pending Legs, Oldest First", Count),
        ("l1-sheet-pending-aging", "Amount Stuck Pending, USD", "", "Stuck Pending by Rail, Oldest First", "sum amount_stuck"),
        ("l1-sheet-unbundled-aging", "Stuck Unbundled, Now", "", "Stuck Unbundled Legs, Oldest First", Count),
        ("l1-sheet-transactions", "Legs Chosen", "", "Legs, Newest First", Count),
        ("l1-sheet-transactions", "Net, USD", "", "Legs, Newest First", "sum amount_money"),
        ("l2ft-sheet-l2-exceptions", "All Mismatches", "", "Mismatches, Most Frequent First", Count),
        ("l2ft-sheet-transfer-templates", "Out of Balance by, USD", "", "Template Instances, Furthest out of Balance First",
            "sum net_diff_size"),
        ("inv-sheet-fanout", "Recipients With Many Senders", "", "Recipients, Most Senders First", Count),
        ("inv-sheet-fanout", "Received by Them, USD", "", "Recipients, Most Senders First", "sum amount"),
        ("inv-sheet-money-trail", "Moved in Hops Shown, USD", "", "Hops, from the Root On", "sum hop_amount"),
        ("exec-sheet-money-moved", "Gross Money Moved, USD, Chosen Days", "", "Gross Money Moved by Type, USD, Chosen Days",
            "sum gross_amount"),
        ("exec-sheet-transaction-volume", "Transfers, Chosen Days", "", "Transfers by Type, Chosen Days", "sum transfer_count"),
        ("exec-sheet-account-coverage", "Idle Accounts", "", "Idle Accounts, Longest First", Count),
        ("exec-sheet-account-coverage", "Open Accounts, All Time", "", "Accounts, Busiest First", Count),
        ("exec-sheet-program-health", "Open Exceptions vs a Month Ago", "", "Checks by Band, Today", "sum exceptions"),
        ("exec-sheet-getting-started", "Gross Money Moved, USD, Chosen Days", "exec-sheet-money-moved",
            "Gross Money Moved by Type, USD, Chosen Days", "sum gross_amount"),
    }.Select(pair => new TestCaseData(pair.Sheet, pair.Tile, pair.OfSheet.Length == 0 ? pair.Sheet : pair.OfSheet, pair.Table, pair.Of)
        .SetArgDisplayNames(pair.Sheet, pair.Tile));

    [TestCaseSource(nameof(Agreements))]
    public async Task Show_OfATile_AgreesWithItsTable(string sheet, string tile, string ofSheet, string table, string of)
    {
        var tiles = await _book.AppOf(sheet).ShowAsync(Choices.None, sheet, tile);
        var rows = await _book.AppOf(ofSheet).ShowAsync(Choices.None, ofSheet, table);
        var values = of == Count ? [] : rows.Of(of.Split(' ')[^1]).Where(text => text != "-").Select(Number).ToList();

        // A tile with dates is that of the last one.
        var shown = Number(tiles.Lines[^1].Split(" | ")[^1]);

        Assert.That(shown, of switch
        {
            Count => Is.EqualTo(rows.Rows.Length),
            _ when of.StartsWith("sum", StringComparison.Ordinal) => Is.EqualTo(values.Sum()),
            _ when of.StartsWith("max", StringComparison.Ordinal) => Is.EqualTo(values.DefaultIfEmpty().Max()),
            _ => Is.GreaterThanOrEqualTo(values.DefaultIfEmpty().Max()),
        });
    }

    [Test]
    public async Task Show_Corrections_AreAsManyInFiguresTableAndReport()
    {
        const string Sheet = "l1-sheet-supersession-audit";
        var app = _book.AppOf(Sheet);
        async Task<int> TileAsync(string title) => (int)Number((await app.ShowAsync(Choices.None, Sheet, title)).Lines[0]);

        var corrections = await TileAsync("Corrections of Postings, All Time") + await TileAsync("Corrections of Balances, All Time");
        var unexplained = await TileAsync("Postings Without a Reason") + await TileAsync("Balances Without a Reason");
        var table = await app.ShowAsync(Choices.None, Sheet, "Corrections, Newest First");
        var figures = await _book.ReportAsync(ReportPeriod.Of(PeriodKind.Window, _book.Today.PlusDays(1).AtMidnight(), []));
        var totals = figures[ReportQueries.SupersessionTotals];

        Assert.Multiple(() =>
        {
            Assert.That(corrections, Is.EqualTo(table.Rows.Length));
            Assert.That(totals.Rows.Sum(row => totals.Number(row, "total")), Is.EqualTo(corrections - unexplained));
        });
    }

    private static decimal Number(string text) => text == "-" ? 0 : decimal.Parse(text, CultureInfo.InvariantCulture);
}

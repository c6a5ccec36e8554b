using System.Collections.Immutable;
using System.Globalization;
using QsGen.Components;
using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Institution;
using QsGen.QuickSight.Visuals;
using QsGen.Tests.Components.Apps;
using QsGen.Tests.Demo.Support;
using QsGen.Tests.Support;
using QsGen.Viewer.Frames;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Tests.Components.Figures;

/// <summary>Institutions with next to nothing, or with much of one thing: every sheet still says something true.</summary>
internal sealed class BareSheetsTests
{
    private const string LongName = "شركة الأفق للتجارة والخدمات المالية 地平线贸易与金融服务有限公司 ";

    // No limits, chains, templates, rails, external accounts.
    private static readonly InstitutionModel Bare = new() { Instance = new("bare") };

    private static readonly (string Sheet, string Title)[] Zeros =
    [
        ("l1-sheet-getting-started", "Open Exceptions Today"), ("l1-sheet-todays-exceptions", "Open Exceptions"),
        ("l1-sheet-drift", "Accounts Off Now"), ("l1-sheet-overdraft", "Accounts Below Zero Now"),
        ("l1-sheet-limit-breach", "Limit Breaches, Chosen Days"), ("l1-sheet-pending-aging", "Stuck Pending, Now"),
        ("l1-sheet-transactions", "Legs Chosen"), ("exec-sheet-program-health", "✗ Checks in Red"),
        ("l2ft-sheet-rails", "Legs Chosen"), ("inv-sheet-anomalies", "Flagged Two-Day Totals"),
    ];

    [Test]
    public async Task Draw_NoRow_OneAccountWithALongName_ThreeThousand_SaysWhatThereIs()
    {
        await using var database = await DemoDatabase.CreateAsync(SqlDialects.DuckDb, Bare);
        var apps = AppCatalogue.All.Select(entry => new LocalAnalysis(
            AppDefinition.Of(entry.Build(new AppContext(Bare, SqlDialects.DuckDb))),
            DatasetQueries.Of(entry.Datasets, Bare, SqlDialects.DuckDb).ToDictionary(query => query.Identifier),
            statement => database.Session.ListAsync(statement, CancellationToken.None),
            new(2026, 11, 23))).ToList();
        var titles = AppFixtures.AppsOf(new AppContext(Bare, SqlDialects.DuckDb)).SelectMany(app => app.Sheets)
            .SelectMany(sheet => sheet.Visuals.Select(visual => ((sheet.Id.Value, visual.Key), visual.Title))).ToDictionary();
        var wished = Facts.ReadRows("apps/first-screen").Select(row => (Sheet: row[0], Title: titles[(row[0], row[2])])).ToHashSet();
        var figures = AppFixtures.AppsOf(new AppContext(Bare, SqlDialects.DuckDb)).SelectMany(app => app.Sheets)
            .SelectMany(sheet => sheet.Elements.Where(slot => slot is { Element: Kpi, RowIndex: < 15 })
                .Select(slot => (Sheet: sheet.Id.Value, ((Kpi)slot.Element).Title))).ToHashSet();
        using var scope = Assert.EnterMultipleScope();
        foreach (var (from, to) in ((int, int)[])[(0, 0), (0, 1), (1, 3_000)])
        {
            await database.Session.ExecuteAsync(
                $"""
                INSERT INTO bare_daily_balances
                  (account_id, account_name, account_role, account_scope, business_day_start, business_day_end, money)
                SELECT 'a' || n, REPEAT('{LongName}', 5)[1:200], 'Deposit', 'internal', TIMESTAMP '2026-11-23', TIMESTAMP '2026-11-24', 0
                FROM RANGE({from}, {to}) r(n)
                """,
                CancellationToken.None);
            await database.RefreshAsync(new(2026, 11, 23));
            var frames = new Dictionary<(string Sheet, string Title), VisualFrame>();
            foreach (var app in apps)
            {
                foreach (var key in app.Visuals.Where(visual => to == 0 || IsAsked(visual)
                    || (to == 1 && (wished.Contains(visual) || figures.Contains(visual)))))
                {
                    frames[key] = await app.DrawAsync(Choices.None, key.Sheet, key.Title);
                }
            }

            Assert.That(
                frames.Where(frame => frame.Value.Error is not null).Select(frame => (frame.Key, frame.Value.Error!.What)), Is.Empty);
            // A figure of money or a table says that there are no rows; beside it something else has to be said.
            Assert.That(
                wished.Concat(figures).Where(frames.ContainsKey).GroupBy(shown => shown.Sheet)
                    .Where(sheet => sheet.All(shown => frames[shown].State == VisualState.Empty)).Select(sheet => sheet.Key),
                Is.SubsetOf(to == 0 ? ["exec-sheet-money-moved", "l1-sheet-daily-statement"] : new[] { "exec-sheet-money-moved" }),
                $"{to} accounts: sheets whose first screen says nothing");
            Assert.That(Zeros.Where(key => Text(frames[key]) != "0"), Is.Empty, $"{to} accounts");
            Assert.That(
                Text(frames[("exec-sheet-account-coverage", "Open Accounts, All Time")]),
                Is.EqualTo(to.ToString("#,0", CultureInfo.InvariantCulture)));
            Assert.That(((TableFrame)frames[("l1-sheet-app-info", "As Of")]).Rows, Has.Length.EqualTo(1));
            Assert.That(
                ((TableFrame)frames[("exec-sheet-account-coverage", "Accounts, Busiest First")]).Rows
                    .Select(row => row.Cells[0].Text.Length).Distinct(),
                Is.EqualTo(to == 0 ? ImmutableArray<int>.Empty : [200]));
        }
    }

    private static bool IsAsked((string Sheet, string Title) visual) => Zeros.Contains(visual)
        || visual.Sheet == "exec-sheet-account-coverage" || visual == ("l1-sheet-app-info", "As Of");

    private static string Text(VisualFrame frame) => ((KpiFrame)frame).Value.Text;
}

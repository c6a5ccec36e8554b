using NodaTime;
using QsGen.Components.L1Dashboard;
using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Tests.Components.Apps;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;
using QsGen.Viewer.Frames;
using static QsGen.Tests.Database.Refresh.Harbor;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Tests.Components.Figures;

/// <summary>Figures that sheets compute themselves, on rows that are counted by hand.</summary>
internal sealed class CountedFiguresTests
{
    private const string Sheet = "l1-sheet-supersession-audit";

    /// <summary>A balance that was rewritten without a word is as bad as a posting; the first version of each needs no reason.</summary>
    [Test]
    [Pins("no-reason-ignores-balances", ShowsMistake = true)]
    public async Task WithoutAReason_CountsBalancesBesidePostings()
    {
        await using var book = await HarborBook.OpenAsync(SqlDialects.DuckDb);
        var leg = Leg("t-c", "m-1", 10, At(1, 9), "t", "DepositIn");
        await book.LoadAsync(
            leg, leg with { AmountMoney = 11, Supersedes = "Inflight" }, leg with { AmountMoney = 12 },
            Balance("m-1", 1, 12), Balance("m-1", 1, 13), Balance("m-1", 1, 14), Balance("m-2", 1, 5),
            Balance("m-2", 1, 6) with { Supersedes = "TechnicalCorrection" });
        await book.RefreshAsync(2);
        var app = AppOf(book, FirstDay.PlusDays(1));

        Assert.That(
            await book.MistakenAsync("SELECT COUNT(*) FROM harbor_transactions WHERE entry > 1 AND supersedes IS NULL"),
            Is.EqualTo(["1"]), "the postings alone, of three versions that name no reason");
        Assert.That(await FiguresAsync(Choices.None), Is.EqualTo(["2", "1", "3", "2"]));
        Assert.That(
            await FiguresAsync(app.Set(Choices.None, Sheet, "Supersedes Reason", "none")), Is.EqualTo(["0", "0", "2", "2"]),
            "whose versions all lack one: the posting has one among its reasons");

        async Task<IEnumerable<string>> FiguresAsync(Choices choices)
        {
            var figures = new List<string>();
            foreach (var title in new[]
            {
                "Corrections of Postings, All Time", "Postings Without a Reason", "Corrections of Balances, All Time",
                "Balances Without a Reason",
            })
            {
                figures.Add(((KpiFrame)await app.DrawAsync(choices, Sheet, title)).Value.Text);
            }

            return figures;
        }
    }

    /// <summary>A break of ten days is one, in the last bucket; its days are not spread over all of them.</summary>
    [Test]
    public async Task Breaks_ByLength_AreEachInOneBucket()
    {
        await using var book = await HarborBook.OpenAsync(SqlDialects.DuckDb);
        await book.LoadAsync(
            from account in new[] { (Id: "m-1", Days: 1), (Id: "m-2", Days: 3), (Id: "m-3", Days: 7), (Id: "m-4", Days: 8) }
            from day in BusinessDays[^(account.Days + 1)..]
            select Balance(account.Id, day, day == BusinessDays[^(account.Days + 1)] ? 0 : 5));
        await book.RefreshAsync(20);

        Assert.That(
            await book.MistakenAsync("SELECT COUNT(*) FROM harbor_drift"), Is.EqualTo(["19"]), "a break for each day on which one lasts");
        Assert.That(
            (await AppOf(book, FirstDay.PlusDays(19)).ShowAsync(Choices.None, "l1-sheet-drift", "Leaf Account Breaks by Length")).Lines,
            Is.EqualTo(["1 day | 1", "2–3 days | 1", "4–7 days | 1", "over 7 days | 1"]));
    }

    // Of January 2030, without the bank's holiday on the 4th.
    private static int[] BusinessDays { get; } = [1, 2, 3, 7, 8, 9, 10, 11, 14, 15, 16, 17];

    private static LocalAnalysis AppOf(HarborBook book, LocalDate today) => new(
        AppDefinition.Of(L1DashboardApp.Build(new AppContext(Default, SqlDialects.DuckDb))),
        DatasetQueries.Of(DatasetApp.L1, Default, SqlDialects.DuckDb).ToDictionary(query => query.Identifier),
        statement => book.Session.ListAsync(statement, default),
        today);
}

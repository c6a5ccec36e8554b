using QsGen.Database.Dialects;
using QsGen.Database.Loading;
using QsGen.Database.Refresh;
using QsGen.Institution;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;
using static QsGen.Database.Schema.DatabaseSchema;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Relations;

/// <summary>A feed that starts in the middle of an account's life.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class OpeningBalanceTests(SqlDialect dialect) : HarborFixture(dialect)
{
    private static IEnumerable<object> Rows =>
    [
        .. Move("t1", "street", "m-1", 10, At(1, 9), "DepositIn"), .. Move("t2", "street", "m-1", 5, At(2, 9), "DepositIn"),
        Balance("m-1", 1, 1010), Balance("m-1", 2, 1015), Balance("m-1", 3, 1012), Balance("vault", 1, 1010), Balance("vault", 3, 1012),
    ];

    [Test]
    [Pins("the-past-is-drift-for-ever", ShowsMistake = true)]
    public async Task Drift_WithoutAnOpeningBalance_BeginsWithTheFirstStoredBalance()
    {
        await Book.LoadAsync(Rows);
        await Book.RefreshAsync();

        Assert.That(
            await Book.MistakenAsync(
                """
                SELECT EXTRACT(DAY FROM b.business_day_start), b.money - (SELECT SUM(l.amount_money) FROM harbor_current_transactions l
                  WHERE l.account_id = b.account_id AND l.posting < b.business_day_end)
                FROM harbor_current_daily_balances b WHERE b.account_id = 'm-1'
                """),
            Is.EqualTo(new[] { "1 | 1000", "2 | 1000", "3 | 997" }),
            "the legs from the first one ever");
        Assert.That(
            await Book.RowsAsync(Relation("drift"), "account_id, computed_balance, drift"), Is.EqualTo(["m-1 | 1015 | -3"]));
        Assert.That(
            await Book.RowsAsync(Relation("assumed_start"), "account_id, stored_balance, amount"), Is.EqualTo(["m-1 | 1010 | 1000"]));
        Assert.That(
            await Book.RowsAsync(Relation("daily_statement_summary"), "account_id, opening_balance, net_flow, drift"),
            Does.Contain("m-1 | 1000 | 10 | 0").And.Contain("m-1 | 1010 | 5 | 0").And.Contain("m-1 | 1015 | 0 | -3"));
    }

    [Test]
    public async Task Opening_FromAFile_IsTheStartAndNothingThatMoved()
    {
        await Book.LoadAsync(Rows);
        await Book.RefreshAsync();
        var moved = await Book.RowsAsync(Relation("transfer_day"));
        var (entries, problems) = OpeningFile.Read("account_id,amount\nm-1,990.00\n", "openings.csv", MoneyUnit.Usd);
        Assert.That(problems, Is.Empty);

        var load = new OpeningLoad(Book.Session, Book.Institution);
        Assert.That(await load.FromEntriesAsync(entries, execute: false, default), Is.EqualTo(new OpeningReport(1, 0, 0, [], false)));
        Assert.That((await load.FromEntriesAsync(entries, execute: true, default)).Loaded, Is.True);
        await Book.RefreshAsync(10, RefreshMode.Incremental);

        Assert.That(
            await Book.RowsAsync(Relation("drift"), "computed_balance, drift"), Is.EqualTo(new[] { "1000 | 10", "1005 | 10", "1005 | 7" }));
        Assert.That(await Book.RowsAsync(Relation("assumed_start")), Is.Empty);
        Assert.That(await Book.RowsAsync(Relation("transfer_day")), Is.EqualTo(moved));
        Assert.That(await Book.RowsAsync(Relation("inv_money_trail_edges"), "hop_amount"), Is.EqualTo(new[] { "10", "5" }));
        Assert.That(
            await Book.RowsAsync(Relation("trial_balance_day"), "posted_date, opening_change"),
            Does.Contain("2029-12-31 00:00:00.000000 | 990"));
        Assert.That((await load.FromEntriesAsync(entries, execute: true, default)).Unchanged, Is.EqualTo(1));
        var corrected = OpeningFile.Read("account_id,amount\nm-1,1000\n", "openings.csv", MoneyUnit.Usd).Entries;
        Assert.That((await load.FromEntriesAsync(corrected, execute: true, default)).Changed, Is.EqualTo(1));
        await Book.RefreshAsync(10, RefreshMode.Incremental);
        Assert.That(await Book.RowsAsync(Relation("drift"), "computed_balance, drift"), Is.EqualTo(["1015 | -3"]));
    }

    [Test]
    public async Task Opening_FromFirstBalances_AcceptsThemOnce()
    {
        await Book.LoadAsync(Rows);

        var load = new OpeningLoad(Book.Session, Book.Institution);
        Assert.That((await load.FromBalancesAsync(execute: true, default)).New, Is.EqualTo(1), "the vault is a parent");
        Assert.That((await load.FromBalancesAsync(execute: true, default)).New, Is.Zero);
        await Book.RefreshAsync();
        Assert.That(await Book.RowsAsync(Relation("assumed_start")), Is.Empty);
        Assert.That(await Book.RowsAsync(Relation("drift"), "drift"), Is.EqualTo(["-3"]));
    }

    [Test]
    public async Task Opening_OfAnAccountWithoutBalances_LoadsNothing()
    {
        await Book.LoadAsync(Rows);
        var (entries, _) = OpeningFile.Read("account_id,amount\nm-1,1\nm-9,1\n", "openings.csv", MoneyUnit.Usd);

        var report = await new OpeningLoad(Book.Session, Book.Institution).FromEntriesAsync(entries, execute: true, default);

        Assert.That(report.Loaded, Is.False);
        Assert.That(report.Problems, Is.EqualTo(new[]
        {
            "openings.csv:3: no internal account 'm-9' has a balance, so nobody knows when its business days begin; "
            + "load its balances first",
        }));
    }

    [Test]
    public void OpeningFile_BrokenLines_AreNamed() => Assert.That(
        OpeningFile.Read("account_id,amount\na,b\nx,1.005\ny,2\ny,3\n\"g,l\",-1\n", "f", MoneyUnit.Usd).Problems,
        Has.Length.EqualTo(3).And.Some.StartsWith("f:2:").And.Some.StartsWith("f:3:").And.Some.Contains("f:5: account 'y' is there twice"));
}

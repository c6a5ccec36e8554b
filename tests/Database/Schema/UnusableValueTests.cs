using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Tests.Database.Refresh;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Schema;

/// <summary>Values that PostgreSQL's types hold and no query can use do not get into the tables of a feed.</summary>
internal sealed class UnusableValueTests() : HarborFixture(SqlDialects.Postgres)
{
    private static readonly string[] Documents =
        ["""{"purpose":"\u0000"}""", """{"purpose":"\ud800"}""", """{"purpose":1e999999}"""];

    [TestCaseSource(nameof(Documents))]
    public void Leg_WithMetadataThatCanNotBeTakenApart_IsRefused(string metadata) => Assert.That(
        () => Book.LoadAsync(Move("t1", "street", "m-1", 10, At(1, 9), "DepositIn").Select(leg => leg with { Metadata = metadata })),
        Throws.TypeOf<SqlSessionException>().With.Message.Contains("harbor_transactions_metadata_check"));

    [Test]
    public async Task Amounts_ThatAreNoNumbers_AreRefused()
    {
        await Book.LoadAsync([.. Move("t1", "street", "m-1", 10, At(1, 9), "DepositIn"), Balance("m-1", 1, 5)]);

        Assert.That(
            () => RunAsync("UPDATE harbor_transactions SET amount_money = 'NaN' WHERE amount_direction = 'Credit'"), IsRefused());
        Assert.That(() => RunAsync("UPDATE harbor_daily_balances SET money = 'NaN'"), IsRefused());
        Assert.That(() => RunAsync("UPDATE harbor_daily_balances SET expected_eod_balance = 'NaN'"), IsRefused());
        Assert.That(() => RunAsync("UPDATE harbor_daily_balances SET expected_eod_balance = NULL"), Throws.Nothing);
    }

    [Test]
    public async Task Table_OfAnOlderVersionWithSuchARow_GetsTheCheckForRowsToCome()
    {
        await RunAsync(
            "ALTER TABLE harbor_transactions DROP CONSTRAINT harbor_transactions_metadata_check",
            "ALTER TABLE harbor_transactions ADD CONSTRAINT old CHECK (metadata IS NULL OR metadata IS JSON)");
        await Book.LoadAsync(Move("t1", "street", "m-1", 10, At(1, 9), "DepositIn").Select(leg => leg with { Metadata = Documents[0] }));

        Assert.That((await Book.CompareAsync()).Single(), Does.Contain("2 rows do not meet it").And.Contain("'data test' names them"));
        Assert.That((await Book.ApplyAsync()).Changes, Has.Length.EqualTo(1).And.All.EndsWith("to harbor_transactions for rows to come"));
        Assert.That(await Book.CompareAsync(), Is.Empty, "the rows are no difference any more");
        Assert.That(
            () => RunAsync("UPDATE harbor_transactions SET metadata = '{\"a\":1e999999}'"),
            Throws.TypeOf<SqlSessionException>().With.Message.Contains("check constraint"));
        await RunAsync("UPDATE harbor_transactions SET metadata = NULL");
        Assert.That((await Book.ApplyAsync()).Changes, Has.Length.EqualTo(1).And.All.EndsWith("by one that holds for all rows"));
        Assert.That(await Book.CompareAsync(), Is.Empty);
    }

    private static NUnit.Framework.Constraints.IResolveConstraint IsRefused() =>
        Throws.TypeOf<SqlSessionException>().With.Message.Contains("check constraint");
}

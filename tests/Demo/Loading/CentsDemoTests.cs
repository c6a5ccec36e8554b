using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Demo;
using QsGen.Demo.Generation;
using QsGen.Institution.Bundled;
using QsGen.Tests.Demo.Support;

namespace QsGen.Tests.Demo.Loading;

/// <summary>Demo data of a bank whose feed fills tables of cents: it goes there, is read back as it was made, and goes again.</summary>
internal sealed class CentsDemoTests
{
    private static readonly DemoOptions Few = new() { Anchor = new(2026, 11, 20), Days = 6, Scenarios = ["overdraft", "drift"] };

    [Test]
    public async Task LoadAsync_TablesOfCents_HoldsWholeCentsAndShowsAmounts()
    {
        var bank = BundledInstitutions.Load(BundledInstitutions.Story);
        await using var database = await DemoDatabase.CreateAsync(SqlDialects.DuckDb, bank with { Feed = new(new("theirs")) });
        var rows = new DemoRows(new DemoGenerator(bank, Few));

        var loaded = await database.LoadAsync(Few);
        await database.RefreshAsync(Few.Anchor);

        Assert.That(loaded.Transactions, Is.EqualTo(rows.Transactions.Length));
        var stored = await database.Session.ListAsync(
            "SELECT COUNT(*), CAST(SUM(ABS(amount_money)) AS BIGINT) FROM theirs_transactions", default);
        Assert.That(stored[0][1], Is.EqualTo((long)(rows.Transactions.Sum(made => Math.Abs(made.Row.AmountMoney)) * 100)));
        var shown = await database.RowsAsync("transactions", "id", "amount_money", "transfer_type");
        Assert.That(
            shown.Select(row => (row.Columns["id"], row.Columns["amount_money"], row.Columns["transfer_type"])).Order(),
            Is.EqualTo(rows.Transactions.Select(made => made.Row)
                .Select(row => (row.Id, DemoDatabase.Text(row.AmountMoney), row.TransferType)).Order()));
        Assert.That((await database.InvariantBreachesAsync()).Select(breach => breach.Relation), Does.Contain("overdraft"));

        Assert.That((await database.LoadAsync(Few with { Scenarios = [] })).Outcome.ToString(), Is.Not.Empty);
        Assert.That((await database.CensusAsync()).Foreign, Is.Zero);
        await database.RefreshAsync(Few.Anchor);
        Assert.That(await database.InvariantBreachesAsync(), Is.Empty, "the scenarios are gone, and what they held in their parents");

        await database.Cleaner.RemoveAllAsync(database.Institution, default);
        Assert.That(await database.CountAsync(BaseTables.Transactions), Is.Zero);
    }
}

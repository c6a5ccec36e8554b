using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Tests.Database.Refresh;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Schema;

/// <summary>Indexes that somebody changed are found and made anew; only PostgreSQL has any among the engines that tests can run.</summary>
internal sealed class IndexDifferenceTests
{
    private const string Bundler = "idx_harbor_transactions_bundler_eligibility";

    [TestCase("idx_harbor_transactions_posting", "harbor_transactions (posting, id)", "on (posting, id), not on (posting)")]
    [TestCase(Bundler, "harbor_transactions (status, rail_name) WHERE bundle_id IS NULL",
        "on (status, rail_name) where bundle_id is null, not on (rail_name, status) where bundle_id is null")]
    [TestCase(Bundler, "harbor_transactions (rail_name, status)",
        "on (rail_name, status), not on (rail_name, status) where bundle_id is null")]
    [TestCase("idx_harbor_transactions_transfer", "harbor_transactions USING HASH (transfer_id)",
        "on (transfer_id) by hash, not on (transfer_id)")]
    [TestCase("idx_harbor_transactions_posting", "harbor_transactions (date_trunc('day', posting))",
        "on (date_trunc('day'::text, posting)), not on (posting)")]
    [TestCase("idx_harbor_transactions_posting", "harbor_transactions (posting) INCLUDE (status, amount_money)",
        "on (posting) including (status, amount_money), not on (posting)")]
    [TestCase("idx_harbor_transactions_posting", "harbor_transactions (posting DESC)", "on (posting desc), not on (posting)")]
    [TestCase("idx_harbor_transactions_posting", "harbor_transactions (posting NULLS FIRST)",
        "on (posting nulls first), not on (posting)")]
    [TestCase("idx_harbor_transactions_account_posting", "harbor_transactions (account_id, posting DESC NULLS LAST) INCLUDE (status)",
        "on (account_id, posting desc nulls last) including (status), not on (account_id, posting)")]
    [TestCase(Bundler, "harbor_transactions (rail_name, status) INCLUDE (id) WHERE bundle_id IS NULL",
        "on (rail_name, status) including (id) where bundle_id is null, not on (rail_name, status) where bundle_id is null")]
    [TestCase("idx_harbor_drift_role", "harbor_drift (account_id)", "on (account_id), not on (account_role)")]
    public async Task Index_OfAnotherForm_IsMadeAnew(string name, string other, string difference)
    {
        await using var book = await OpenAsync();
        await book.Session.ScriptAsync([$"DROP INDEX {name}", $"CREATE INDEX {name} ON {other}"], default);

        Assert.That(await book.CompareAsync(), Is.EqualTo([$"index {name} is {difference}; 'schema apply' makes it anew"]));
        var plan = await book.ApplyAsync();

        Assert.That(plan.Changes, Has.Length.EqualTo(1).And.All.StartsWith($"replace index {name} on ("));
        Assert.That(await book.CompareAsync(), Is.Empty);
        Assert.That(await book.RowsAsync(BaseTables.Transactions, "id"), Is.EqualTo(["t1-c", "t1-d"]));
    }

    [TestCase("idx_harbor_transactions_posting", "harbor_transactions (posting ASC NULLS LAST)")]
    [TestCase(Bundler, "harbor_transactions (rail_name ASC, status) WHERE (bundle_id IS NULL)")]
    public async Task Index_OfTheSameFormInOtherWords_IsNoDifference(string name, string same)
    {
        await using var book = await OpenAsync();
        await book.Session.ScriptAsync([$"DROP INDEX {name}", $"CREATE INDEX {name} ON {same}"], default);

        Assert.That(await book.CompareAsync(), Is.Empty);
    }

    [Test]
    public async Task Index_ThatLetsNoTwoRowsBeAlike_IsMadeAnew()
    {
        await using var book = await OpenAsync();
        const string name = "idx_harbor_transactions_entry";
        await book.Session.ScriptAsync([$"DROP INDEX {name}", $"CREATE UNIQUE INDEX {name} ON harbor_transactions (entry)"], default);

        Assert.That(
            await book.CompareAsync(), Is.EqualTo([$"index {name} is on (entry), unique, not on (entry); 'schema apply' makes it anew"]));
        await book.ApplyAsync();

        Assert.That(await book.CompareAsync(), Is.Empty);
    }

    [Test]
    public async Task Index_OnATableOfSomebodyElse_StopsWithWhatToDo()
    {
        await using var book = await OpenAsync();
        const string name = "idx_harbor_transactions_entry";
        await book.Session.ScriptAsync(
            [$"DROP INDEX {name}", "CREATE TABLE theirs (entry BIGINT)", $"CREATE INDEX {name} ON theirs (entry)"], default);

        var plan = await book.ApplyAsync();

        Assert.That(
            plan.Obstacles,
            Is.EqualTo([$"index {name} is on theirs, but must be on harbor_transactions; rename or drop it, then apply again"]));
    }

    [Test]
    public async Task Index_ThatNobodyDeclared_Stays()
    {
        await using var book = await OpenAsync();
        await book.Session.ExecuteAsync("CREATE INDEX theirs ON harbor_transactions (origin)", default);

        Assert.That(await book.CompareAsync(), Is.Empty);
    }

    private static async Task<HarborBook> OpenAsync()
    {
        var book = await HarborBook.OpenAsync(SqlDialects.Postgres);
        await book.LoadAsync(Move("t1", "m-1", "street", 70, At(1, 9), "PayOut"));
        await book.RefreshAsync();
        return book;
    }
}

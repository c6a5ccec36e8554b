using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Tests.Database.Refresh;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Schema;

/// <summary>Rows that a feed commits while the schema is being removed are counted before anything goes.</summary>
internal sealed class SchemaCleanerTests() : HarborFixture(SqlDialects.Postgres)
{
    [Test]
    public async Task Clean_WhileALoadIsOpen_WaitsAndCountsItsRows()
    {
        await using var feed = await Book.OpenSessionAsync();
        await using var open = await feed.BeginAsync(default);
        await new BaseTableLoader(feed, Book.Schema).LoadAsync(new[] { Balance("m-1", 1, 5) }.ToAsyncEnumerable(), default);

        var clean = CleanAsync();
        await Book.WaitUntilBlockedAsync();
        await open.CommitAsync(default);

        Assert.That(
            () => clean, Throws.InstanceOf<OwnRowsException>().With.Message.Contains("hold 1 rows that demo data did not write"));
        Assert.That(await Book.RowsAsync(BaseTables.DailyBalances), Has.Length.EqualTo(1));
        Assert.That(await Book.CompareAsync(), Is.Empty);
    }

    [Test]
    public async Task Clean_BehindAReaderWithAWriterBehindIt_LosesNoCommittedRow()
    {
        await using var reader = await Book.OpenSessionAsync();
        await using var reading = await reader.BeginAsync(default);
        await reader.ScalarAsync<long>($"SELECT COUNT(*) FROM {Book.Schema.SqlNameOf(BaseTables.DailyBalances)}", default);
        var clean = CleanAsync();
        await Book.WaitUntilBlockedAsync();
        await using var feed = await Book.OpenSessionAsync();
        var load = new BaseTableLoader(feed, Book.Schema).LoadAsync(new[] { Balance("m-1", 1, 5) }.ToAsyncEnumerable(), default);

        await reading.DisposeAsync();
        await clean;

        Assert.That(() => load, Throws.TypeOf<SqlSessionException>(), "the row was never taken");
    }

    [Test]
    public async Task Clean_TablesThatOthersNeed_NamesWhatNeedsThem()
    {
        await RunAsync(
            "CREATE TABLE own () INHERITS (harbor_overdraft)",
            "CREATE VIEW own_view AS SELECT account_id FROM harbor_drift JOIN harbor_overdraft USING (account_id)",
            "CREATE POLICY own_rows ON harbor_drift USING (account_id IN (SELECT account_id FROM harbor_overdraft))",
            "CREATE FUNCTION own_function() RETURNS SETOF harbor_drift LANGUAGE sql AS 'SELECT * FROM harbor_drift'");

        Assert.That(CleanAsync, Throws.TypeOf<SqlSessionException>().With.Message.StartsWith(
            "tables of 'harbor' can't be dropped: function own_function() needs harbor_drift, table own needs harbor_overdraft, "
            + "view own_view needs harbor_drift, view own_view needs harbor_overdraft; nothing was removed"));

        await RunAsync("DROP VIEW own_view", "DROP TABLE own", "DROP FUNCTION own_function");
        await CleanAsync();
    }

    [Test]
    public async Task Leftovers_OfAKilledRefresh_AreSeenAndGoWithTheSchema()
    {
        await RunAsync("CREATE TABLE harbor_next_drift (a integer)");
        Assert.That(
            await Book.CompareAsync(),
            Is.EqualTo(new[] { "table harbor_next_drift was left behind by a refresh that was killed; 'schema apply' removes it" }));
        Assert.That((await Book.ApplyAsync()).Changes, Is.EqualTo(new[] { "remove table harbor_next_drift" }));
        Assert.That(await Book.CompareAsync(), Is.Empty);

        await RunAsync("CREATE TABLE harbor_next_drift (a integer)", "CREATE TABLE harbor_known_drift (a integer)");
        await CleanAsync();

        Assert.That(await Book.MistakenAsync("SELECT relname FROM pg_class WHERE relname LIKE 'harbor%'"), Is.Empty);
    }

    private Task<IReadOnlyList<string>> CleanAsync() => new SchemaCleaner(Book.Session, Book.Institution).CleanAsync(null, default);
}

using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;
using static QsGen.Database.Schema.DatabaseSchema;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Schema;

/// <summary>What a bank hangs on the relations survives a refresh.</summary>
internal sealed class PostgresPublicationTests
{
    [Test]
    public async Task FullRefresh_RightsOfOthers_Stay()
    {
        await using var book = await HarborBook.OpenAsync(SqlDialects.Postgres);
        var role = $"reader_{book.Schema.Prefix}_{Environment.ProcessId}";
        await book.Session.ExecuteAsync($"CREATE ROLE {role}", default);
        await book.Session.ExecuteAsync($"GRANT SELECT ON {book.Schema.SqlNameOf(Relation("drift"))} TO {role}, PUBLIC", default);

        await book.RefreshAsync();

        var allowed = await book.Session.ScalarAsync<bool>(
            $"SELECT has_table_privilege('{role}', '{book.Schema.NameOf(Relation("drift"))}', 'SELECT')", default);
        Assert.That(allowed, Is.True);
        await book.Session.ExecuteAsync($"DROP OWNED BY {role}", default);
        await book.Session.ExecuteAsync($"DROP ROLE {role}", default);
    }

    [Test]
    [Pins("drops-cascade-to-strangers", ShowsMistake = true)]
    public async Task FullRefresh_ViewOnARelation_StaysAndShowsTheNewRows()
    {
        await using var book = await HarborBook.OpenAsync(SqlDialects.Postgres);
        await book.Session.ExecuteAsync(
            $"CREATE VIEW ours AS SELECT transfer_id FROM {book.Schema.SqlNameOf(Relation("inv_money_trail_edges"))}", default);
        await book.LoadAsync(Move("t1", "street", "m-1", 10, At(1, 9), "DepositIn"));
        await using (await book.Session.BeginAsync(default))
        {
            await book.Session.ExecuteAsync($"DROP TABLE {book.Schema.SqlNameOf(Relation("inv_money_trail_edges"))} CASCADE", default);
            Assert.That(await book.MistakenAsync("SELECT relname FROM pg_class WHERE relname = 'ours'"), Is.Empty, "gone along with it");
        }

        await book.RefreshAsync();

        Assert.That(await book.Session.ScalarAsync<string>("SELECT transfer_id FROM ours", default), Is.EqualTo("t1"));
    }

    [Test]
    public async Task Refresh_WhileALoadIsOpen_SeesItsRowsNextTime()
    {
        await using var book = await HarborBook.OpenAsync(SqlDialects.Postgres);
        await book.LoadAsync(Move("t1", "street", "m-1", 10, At(1, 9), "DepositIn"));
        await book.RefreshAsync();
        await using var etl = await book.OpenSessionAsync();
        var open = await etl.BeginAsync(default);
        var loader = new BaseTableLoader(etl, book.Schema);
        await loader.LoadAsync(Move("late", "street", "m-1", 10, At(1, 9), "DepositIn").ToAsyncEnumerable(), default);

        // The refresh waits for the load instead of taking a later entry for the highest.
        var refresh = book.RefreshAsync(mode: QsGen.Database.Refresh.RefreshMode.Incremental);
        await book.WaitUntilBlockedAsync();
        await open.CommitAsync(default);
        await open.DisposeAsync();
        await refresh;

        Assert.That(
            await book.RowsAsync(Relation("inv_money_trail_edges"), "transfer_id"), Is.EqualTo(new[] { "late", "t1" }));
    }

    [Test]
    public async Task Apply_MaterializedViewsOfAnOlderTool_BecomeTables()
    {
        await using var book = await HarborBook.OpenAsync(SqlDialects.Postgres);
        var drift = book.Schema.SqlNameOf(Relation("drift"));
        var current = book.Schema.SqlNameOf(Relation("current_transactions"));
        await book.Session.ScriptAsync(
            [
                $"DROP TABLE {drift}", $"DROP TABLE {current}",
                $"CREATE MATERIALIZED VIEW {current} AS SELECT * FROM {book.Schema.SqlNameOf(BaseTables.Transactions)}",
                $"CREATE MATERIALIZED VIEW {drift} AS SELECT id FROM {current}",
            ],
            default);

        var plan = await book.ApplyAsync();

        Assert.That(plan.Obstacles, Is.Empty);
        Assert.That(await book.CompareAsync(), Is.Empty);
    }
}

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
    public async Task FullRefresh_WhatOthersHungOnARelation_StaysAndTheRowsAreNew()
    {
        await using var book = await HarborBook.OpenAsync(SqlDialects.Postgres);
        var edges = book.Schema.NameOf(Relation("inv_money_trail_edges"));
        var role = $"analyst_{book.Schema.Prefix}_{Environment.ProcessId}";
        await book.Session.ScriptAsync(
            [
                $"CREATE ROLE {role}",
                $"GRANT SELECT (transfer_id, source_account_id) ON {edges} TO {role}",
                $"GRANT UPDATE ON {edges} TO {role} WITH GRANT OPTION",
                $"ALTER TABLE {edges} ENABLE ROW LEVEL SECURITY",
                $"CREATE POLICY own_rows ON {edges} TO {role} USING (transfer_id = 't1')",
                $"COMMENT ON TABLE {edges} IS 'ours'",
                $"CREATE INDEX ours_by_type ON {edges} (transfer_type)",
                $"CREATE STATISTICS ours_together ON transfer_type, depth FROM {edges}",
                $"ALTER TABLE {edges} REPLICA IDENTITY FULL",
                $"CREATE PUBLICATION ours FOR TABLE {edges}",
                "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
                $"CREATE TRIGGER noted BEFORE INSERT ON {edges} FOR EACH ROW EXECUTE FUNCTION note()",
                $"CREATE FUNCTION hops() RETURNS bigint LANGUAGE sql RETURN (SELECT COUNT(*) FROM {edges})",
            ],
            default);
        await book.LoadAsync(Move("t1", "street", "m-1", 10, At(1, 9), "DepositIn"));
        await book.LoadAsync(Move("t2", "street", "m-1", 20, At(1, 9), "DepositIn"));
        var before = await HungOnAsync(book, edges);

        await book.RefreshAsync();

        Assert.That(await HungOnAsync(book, edges), Is.EqualTo(before));
        Assert.That(before, Does.Contain("secured").And.Contain("policies 1").And.Contain("triggers 1").And.Contain("indexes 5"));
        Assert.That(await book.Session.ScalarAsync<long>("SELECT hops()", default), Is.EqualTo(2), "the function reads the new rows");
        await book.Session.ExecuteAsync($"SET ROLE {role}", default);
        var seen = await book.Session.ScalarAsync<long>($"SELECT COUNT(transfer_id) FROM {edges}", default);
        await book.Session.ExecuteAsync("RESET ROLE", default);
        Assert.That(seen, Is.EqualTo(1), "all 2 rows where a new table lacks the policy");
        await book.Session.ScriptAsync([$"DROP OWNED BY {role}", $"DROP ROLE {role}"], default);
    }

    [Test]
    public async Task FullRefresh_RightsThatNewTablesHaveByThemselves_AreNotGivenBack()
    {
        await using var book = await HarborBook.OpenAsync(SqlDialects.Postgres);
        var (drift, role) = (book.Schema.NameOf(Relation("drift")), $"default_{book.Schema.Prefix}_{Environment.ProcessId}");
        await book.Session.ScriptAsync(
            [$"CREATE ROLE {role}", $"ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO {role}"], default);

        await book.RefreshAsync();

        var allowed = await book.Session.ScalarAsync<bool>($"SELECT has_table_privilege('{role}', '{drift}', 'SELECT')", default);
        Assert.That(allowed, Is.False, "the table before had no such right");
        await book.Session.ScriptAsync([$"DROP OWNED BY {role}", $"DROP ROLE {role}"], default);
    }

    [Test]
    public async Task Refresh_WhatItCanNotKeep_IsRefusedByNameBeforeAnythingChanges()
    {
        await using var book = await HarborBook.OpenAsync(SqlDialects.Postgres);
        var drift = book.Schema.NameOf(Relation("drift"));
        await book.Session.ScriptAsync(
            [
                $"CREATE UNIQUE INDEX ours_once ON {drift} (account_id)",
                $"CREATE TABLE ours_notes (account_id varchar(255) CONSTRAINT of_drift REFERENCES {drift} (account_id))",
                $"CREATE RULE no_delete AS ON DELETE TO {drift} DO INSTEAD NOTHING",
                "CREATE PUBLICATION all_of_it FOR ALL TABLES",
            ],
            default);
        var tables = await book.MistakenAsync("SELECT oid, relname FROM pg_class");

        Assert.That(
            () => book.RefreshAsync(),
            Throws.TypeOf<SqlSessionException>().With.Message.Contains("foreign key of_drift of ours_notes refers to harbor_drift")
                .And.Message.Contains("rule no_delete of harbor_drift")
                .And.Message.Contains("publication all_of_it publishes whatever tables come")
                .And.Message.Contains("nothing was changed"));
        Assert.That(await book.MistakenAsync("SELECT oid, relname FROM pg_class"), Is.EqualTo(tables));
    }

    [Test]
    public async Task Apply_ARelationToMakeAnew_KeepsRightsAndCommentsAndRefusesToLosePolicies()
    {
        await using var book = await HarborBook.OpenAsync(SqlDialects.Postgres);
        var (drift, role) = (book.Schema.NameOf(Relation("drift")), $"kept_{book.Schema.Prefix}_{Environment.ProcessId}");
        await book.Session.ScriptAsync(
            [
                $"CREATE ROLE {role}",
                $"GRANT SELECT ON {drift} TO {role} WITH GRANT OPTION",
                $"GRANT UPDATE (account_id) ON {drift} TO {role}",
                $"COMMENT ON COLUMN {drift}.account_id IS 'whose'",
                $"ALTER TABLE {drift} ADD COLUMN ours integer",
                $"CREATE POLICY own_rows ON {drift} USING (TRUE)",
            ],
            default);

        var refused = (await book.ApplyAsync()).Obstacles;
        await book.Session.ExecuteAsync($"DROP POLICY own_rows ON {drift}", default);
        var applied = await book.ApplyAsync();

        Assert.That(refused, Has.One.Contains($"table {drift} has other columns").And.Contains("would lose policy own_rows"));
        Assert.That(applied.Changes, Has.Member($"rebuild table {drift}"));
        Assert.That(
            await book.MistakenAsync(
                $"SELECT has_table_privilege('{role}', '{drift}', 'SELECT WITH GRANT OPTION'), "
                + $"has_column_privilege('{role}', '{drift}', 'account_id', 'UPDATE'), col_description('{drift}'::regclass, a.attnum) "
                + $"FROM pg_attribute a WHERE a.attrelid = '{drift}'::regclass AND a.attname = 'account_id'"),
            Is.EqualTo(new[] { "True | True | whose" }));
        await book.Session.ScriptAsync([$"DROP OWNED BY {role}", $"DROP ROLE {role}"], default);
    }

    [Test]
    public async Task Roles_WithoutRights_AreToldWhichOneIsMissing()
    {
        await using var book = await HarborBook.OpenAsync(SqlDialects.Postgres);
        var role = $"nobody_{book.Schema.Prefix}_{Environment.ProcessId}";
        await book.Session.ScriptAsync([$"CREATE ROLE {role} LOGIN PASSWORD 'pw'"], default);
        var url = book.PostgresUrl with { User = role, Password = new("pw") };
        await using var session = await SqlSessions.OpenAsync(url, default);

        Assert.That(
            await session.TableExistsAsync(book.Schema.NameOf(BaseTables.Transactions), default), Is.True,
            "information_schema has no table for this role");
        Assert.That(
            () => new SchemaCleaner(session, book.Institution).CleanAsync(null, default),
            Throws.TypeOf<SqlSessionException>().With.Message.Contains("harbor_transactions is missing for role " + role));
        Assert.That(
            () => new SchemaPlanner(session, book.Institution).PlanAsync(default),
            Throws.TypeOf<SqlSessionException>().With.Message.Contains("SELECT on harbor_schema_version is missing for role " + role));

        await book.Session.ExecuteAsync("REVOKE USAGE ON SCHEMA public FROM PUBLIC", default);
        Assert.That(
            () => SqlSessions.OpenAsync(url, default),
            Throws.TypeOf<SqlSessionException>().With.Message.Contains("USAGE on schema public is missing for role " + role));
        await book.Session.ExecuteAsync("GRANT USAGE ON SCHEMA public TO PUBLIC", default);
        await session.DisposeAsync();
        await book.Session.ScriptAsync([$"DROP OWNED BY {role}", $"DROP ROLE {role}"], default);
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

    private static async Task<string> HungOnAsync(HarborBook book, string table) => (await book.MistakenAsync(
        "SELECT CASE WHEN c.relrowsecurity THEN 'secured' END, 'policies ' || (SELECT COUNT(*) FROM pg_policy WHERE polrelid = c.oid), "
        + "'triggers ' || (SELECT COUNT(*) FROM pg_trigger WHERE tgrelid = c.oid), "
        + "'indexes ' || (SELECT COUNT(*) FROM pg_index WHERE indrelid = c.oid), c.relacl::text, "
        + "(SELECT STRING_AGG(attacl::text, ' ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = c.oid), c.relreplident::text, "
        + "obj_description(c.oid, 'pg_class'), (SELECT COUNT(*) FROM pg_publication_rel WHERE prrelid = c.oid), "
        + $"(SELECT COUNT(*) FROM pg_statistic_ext WHERE stxrelid = c.oid) FROM pg_class c WHERE c.oid = '{table}'::regclass")).Single();
}

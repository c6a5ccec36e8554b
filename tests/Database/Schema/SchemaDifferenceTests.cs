using System.Collections.Immutable;
using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Schema;

/// <summary>Keys and columns that somebody changed are found, and mended where no row stands in the way.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class SchemaDifferenceTests(SqlDialect dialect) : HarborFixture(dialect)
{
    [SetUp]
    public async Task FillAsync()
    {
        await Book.LoadAsync(Move("t1", "m-1", "street", 70, At(1, 9), "PayOut"));
        await Book.RefreshAsync();
    }

    [Test]
    public async Task Compare_AfterRefreshes_FindsNothing()
    {
        await Book.LoadAsync(Move("t2", "m-1", "street", 5, At(2, 9), "PayOut"));
        await Book.RefreshAsync(mode: RefreshMode.Incremental);

        Assert.That(await Book.CompareAsync(), Is.Empty);
        Assert.That((await Book.ApplyAsync()).IsEmpty, Is.True);
    }

    [Test]
    public async Task Column_ThatBecameNullable_IsRequiredAgain()
    {
        await RunAsync("ALTER TABLE harbor_transactions ALTER COLUMN status DROP NOT NULL");

        await MendsAsync("column status of harbor_transactions may be null, but must not; 'schema apply' makes it NOT NULL");

        Assert.That(
            () => RunAsync("UPDATE harbor_transactions SET status = NULL"),
            Throws.TypeOf<SqlSessionException>().With.Message.Contains("status"));
        Assert.That(await Book.RowsAsync(BaseTables.Transactions, "id"), Is.EqualTo(["t1-c", "t1-d"]));
    }

    [Test]
    public async Task Column_ThatHoldsNulls_StopsWithHowMany()
    {
        await RunAsync(
            "ALTER TABLE harbor_transactions ALTER COLUMN status DROP NOT NULL",
            "ALTER TABLE harbor_transactions ALTER COLUMN origin DROP NOT NULL",
            "UPDATE harbor_transactions SET status = NULL",
            "UPDATE harbor_transactions SET origin = NULL WHERE id = 't1-c'");

        await StopsAsync(
            "column status of harbor_transactions must be NOT NULL, but 2 rows hold null; give each a value, then apply again",
            "column origin of harbor_transactions must be NOT NULL, but 1 row holds null; give each a value, then apply again");

        Assert.That(await Book.RowsAsync(BaseTables.Transactions, "id, status"), Is.EqualTo(["t1-c | -", "t1-d | -"]));
    }

    [Test]
    public async Task Column_ThatBecameRequired_MayBeNullAgain()
    {
        await RunAsync("ALTER TABLE harbor_transactions ALTER COLUMN account_name SET NOT NULL");

        await MendsAsync(
            "column account_name of harbor_transactions is NOT NULL, but is declared without; 'schema apply' lets it be null");

        await RunAsync("UPDATE harbor_transactions SET account_name = NULL");
    }

    [Test]
    public async Task Column_RequiredAndMissing_IsAddedToATableWithoutRows()
    {
        await RunAsync(
            "ALTER TABLE harbor_stage_daily_balances DROP COLUMN account_id", "ALTER TABLE harbor_demo_load DROP COLUMN row_count");

        await MendsAsync(
            "column account_id of harbor_stage_daily_balances is missing; 'schema apply' adds it",
            "column row_count of harbor_demo_load is missing; 'schema apply' adds it");
    }

    [Test]
    public async Task Column_OfTheBanksOwn_IsFilledByItsDefaultOrStopsTheApply()
    {
        await RunAsync(
            "ALTER TABLE harbor_transactions ADD COLUMN branch VARCHAR DEFAULT 'main'",
            "ALTER TABLE harbor_transactions ALTER COLUMN branch SET NOT NULL");

        Assert.That(await Book.CompareAsync(), Is.Empty);
        Assert.That((await Book.ApplyAsync()).Obstacles, Is.Empty);
        await Book.LoadAsync(Move("t2", "m-1", "street", 5, At(2, 9), "PayOut"));
        Assert.That(await Book.RowsAsync(BaseTables.Transactions, "DISTINCT branch"), Is.EqualTo(["main"]));

        await RunAsync("ALTER TABLE harbor_transactions ALTER COLUMN branch DROP DEFAULT");

        await StopsAsync("harbor_transactions has a required column branch that loads know nothing of; "
            + "give it a default or let it be null, then apply again");
    }

    [Test]
    public async Task Key_Missing_IsAddedAndKeepsEveryRow()
    {
        var rows = await Book.RowsAsync(RecordTables.RefreshLog);
        await CopyAsync("harbor_refresh_log");

        var differences = await Book.CompareAsync();
        await Book.ApplyAsync();

        Assert.That(differences, Does.Contain("harbor_refresh_log has no primary key; 'schema apply' adds (run_id, step)"));
        Assert.That(differences.Count(line => line.EndsWith("makes it NOT NULL", StringComparison.Ordinal)), Is.EqualTo(11));
        Assert.That(differences, Has.Length.EqualTo(12), "a copy has neither key nor required columns");
        Assert.That(await Book.CompareAsync(), Is.Empty);
        Assert.That(await Book.RowsAsync(RecordTables.RefreshLog), Is.EqualTo(rows).And.Not.Empty);
    }

    [Test]
    public async Task Key_ThatRowsShare_StopsWithHowMany()
    {
        var rows = await Book.RowsAsync(RecordTables.SchemaVersion);
        await CopyAsync("harbor_schema_version");
        await RunAsync("INSERT INTO harbor_schema_version SELECT * FROM harbor_schema_version");

        await StopsAsync(
            "harbor_schema_version must have the primary key (version_id), but 1 value of it stands in several rows; "
            + "leave one row of each, then apply again");

        Assert.That(await Book.RowsAsync(RecordTables.SchemaVersion), Is.EqualTo([.. rows, .. rows]));
    }

    [Test]
    public async Task Key_OnOtherColumns_IsReplacedWhereTheEngineCan()
    {
        await RunAsync(
            "ALTER TABLE harbor_refresh_log RENAME TO before",
            """
            CREATE TABLE harbor_refresh_log (
              run_id BIGINT NOT NULL, step INTEGER NOT NULL, relation_name VARCHAR(100) NOT NULL, mode VARCHAR(20) NOT NULL,
              started_at TIMESTAMP NOT NULL, finished_at TIMESTAMP NOT NULL, row_count BIGINT NOT NULL, transactions_entry BIGINT NOT NULL,
              daily_balances_entry BIGINT NOT NULL, as_of TIMESTAMP NOT NULL, today TIMESTAMP, schema_version BIGINT NOT NULL,
              reason VARCHAR(1000), rows_set_aside BIGINT,
              PRIMARY KEY (today, step))
            """,
            "INSERT INTO harbor_refresh_log SELECT run_id, step, relation_name, mode, started_at, finished_at, row_count, "
            + "transactions_entry, daily_balances_entry, as_of, as_of, schema_version, reason, rows_set_aside FROM before",
            "DROP TABLE before");
        var rows = await Book.RowsAsync(RecordTables.RefreshLog);

        if (Dialect == SqlDialects.DuckDb)
        {
            await StopsAsync(
                "harbor_refresh_log has the primary key (today, step), but must have (run_id, step), and DuckDB changes no key; "
                + "rename the table, apply again, then copy its rows into the new one");
        }
        else
        {
            await MendsAsync(
                "column today of harbor_refresh_log is NOT NULL, but is declared without; 'schema apply' lets it be null",
                "the primary key of harbor_refresh_log is (today, step), not (run_id, step); 'schema apply' replaces it");
        }

        Assert.That(await Book.RowsAsync(RecordTables.RefreshLog), Is.EqualTo(rows).And.Not.Empty);
    }

    [Test]
    public async Task Key_OfAConfigurationTable_ComesBackWithTheFacts()
    {
        var facts = await Book.RowsAsync(ConfigurationTables.Limits);
        await CopyAsync("harbor_cfg_limit");
        await RunAsync([.. ConfigurationTables.Limits.Columns.Select(
            column => $"ALTER TABLE harbor_cfg_limit ALTER COLUMN {Book.Session.Dialect.Identifier(column.Name)} SET NOT NULL")]);

        await MendsAsync("table harbor_cfg_limit has another primary key than declared; 'schema apply' makes it anew");

        Assert.That(await Book.RowsAsync(ConfigurationTables.Limits), Is.EqualTo(facts).And.Not.Empty);
    }

    /// <summary>A table with the same rows, but without constraints.</summary>
    private Task CopyAsync(string table) => RunAsync(
        $"ALTER TABLE {table} RENAME TO before", $"CREATE TABLE {table} AS SELECT * FROM before", "DROP TABLE before");

    private async Task MendsAsync(params string[] differences)
    {
        Assert.That(await Book.CompareAsync(), Is.EqualTo(differences));
        Assert.That((await Book.ApplyAsync()).Obstacles, Is.Empty);
        Assert.That(await Book.CompareAsync(), Is.Empty);
    }

    private async Task StopsAsync(params string[] obstacles)
    {
        Assert.That((await Book.ApplyAsync()).Obstacles, Is.EquivalentTo(obstacles));
        Assert.That(await Book.CompareAsync(), Is.SupersetOf(obstacles));
    }

}

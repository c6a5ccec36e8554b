using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Schema;

/// <summary>CHECK constraints that are missing or others are found, and added where the engine can.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class CheckDifferenceTests(SqlDialect dialect) : HarborFixture(dialect)
{
    private const string Scope = "account_scope IN ('internal', 'external')";
    private const string Day = "business_day_end > business_day_start";
    private const string Lacks = $"harbor_daily_balances lacks the check ({Day})";
    private const string DuckDbAdvice =
        "and DuckDB adds none to a table that is there; rename the table, apply again, then copy its rows into the new one";

    private string IsJson => Book.Session.Dialect.IsJson("limits");

    [SetUp]
    public Task FillAsync() => Book.LoadAsync(Balance("m-1", 1, 5), Balance("m-2", 1, 5));

    [Test]
    public async Task Check_Missing_IsAddedWhereTheEngineCan()
    {
        await GiveAsync(Scope, $"limits IS NULL OR {IsJson}");

        await MendsOrStopsAsync(Lacks);

        RequireDays();
    }

    [Test]
    public async Task Check_WithAnotherExpression_IsShownBesideTheMissingOneAndStays()
    {
        await GiveAsync(Scope, "business_day_end >= business_day_start", $"limits IS NULL OR {IsJson}");

        var other = Dialect == SqlDialects.DuckDb
            ? "(business_day_end >= business_day_start)"
            : "rule_1 (business_day_end >= business_day_start)";
        await MendsOrStopsAsync($"{Lacks} and has {other} on the same columns, which stays");

        RequireDays();
    }

    [Test]
    public async Task Checks_ThatTheEngineReadsAlike_AreNoDifference()
    {
        await GiveAsync(
            "account_id <> 'a rule of the bank''s own'",
            "\"account_scope\" in ('internal',  'external')",
            "(business_day_end) > (business_day_start)",
            $"(\"limits\" IS NULL) OR ({IsJson})");

        Assert.That(await Book.CompareAsync(), Is.Empty);
        Assert.That((await Book.ApplyAsync()).IsEmpty, Is.True);
    }

    [Test]
    public async Task Checks_InAlmostTheSameWords_AreOthers()
    {
        await GiveAsync(
            "account_scope IN ('internal', 'External')",
            "CAST(business_day_end AS DATE) > CAST(business_day_start AS DATE)",
            $"limits IS NULL AND (limits IS NULL OR {IsJson})");

        var differences = await Book.CompareAsync();

        // Where none can be added, rows whose JSON can't be used are left to refreshes.
        Assert.That(
            differences,
            Has.Length.EqualTo(Dialect.CanAddCheck ? 3 : 2).And.All.StartsWith("harbor_daily_balances lacks the check (")
            .And.All.Contains(" on the same columns, which stays"));
    }

    /// <summary>Gives the balances these checks instead of their own, beside those of amounts and moments; the rows stay.</summary>
    private Task GiveAsync(params string[] conditions)
    {
        var (ddl, table) = (new SchemaDdl(Book.Schema), BaseTables.DailyBalances);
        var columns = table.Columns.Select(column => ddl.Column(table, column)).Concat(ddl.HasPrimaryKey(table) ? [ddl.Key(table)] : []);
        var values = ddl.Checks(table).Where(check => check.IsOfValue && check.Kind != TableCheckKind.Json).Select(ddl.Check);
        var checks = conditions.Select((condition, index) => $"CONSTRAINT rule_{index} CHECK ({condition})").Concat(values);
        return RunAsync(
        [
            "CREATE TABLE before AS SELECT * FROM harbor_daily_balances",
            .. ddl.Drop(table),
            .. ddl.CreateSequence(table),
            $"CREATE TABLE harbor_daily_balances ({string.Join(", ", columns.Concat(checks))})",
            .. ddl.CreateIndexes(table),
            "INSERT INTO harbor_daily_balances SELECT * FROM before",
            "DROP TABLE before",
        ]);
    }

    private async Task MendsOrStopsAsync(string difference)
    {
        var rows = await Book.RowsAsync(BaseTables.DailyBalances);
        if (Dialect == SqlDialects.DuckDb)
        {
            string[] obstacles = [$"{difference}, {DuckDbAdvice}"];
            Assert.That(await Book.CompareAsync(), Is.EqualTo(obstacles));
            Assert.That((await Book.ApplyAsync()).Obstacles, Is.EqualTo(obstacles));
            Assert.That(await Book.CompareAsync(), Is.EqualTo(obstacles), "nothing has changed");

            await RunAsync("ALTER TABLE harbor_daily_balances RENAME TO before");
            Assert.That((await Book.ApplyAsync()).Changes, Is.EqualTo(["create table harbor_daily_balances"]));
            await RunAsync("INSERT INTO harbor_daily_balances SELECT * FROM before", "DROP TABLE before");
        }
        else
        {
            Assert.That(await Book.CompareAsync(), Is.EqualTo([$"{difference}; 'schema apply' adds it"]));
            Assert.That((await Book.ApplyAsync()).Changes, Is.EqualTo([$"add check ({Day}) to harbor_daily_balances"]));
        }

        Assert.That(await Book.CompareAsync(), Is.Empty);
        Assert.That((await Book.ApplyAsync()).IsEmpty, Is.True);
        Assert.That(await Book.RowsAsync(BaseTables.DailyBalances), Is.EqualTo(rows).And.Length.EqualTo(2));
    }

    private void RequireDays() => Assert.That(
        () => RunAsync("UPDATE harbor_daily_balances SET business_day_end = business_day_start"), Throws.TypeOf<SqlSessionException>());
}

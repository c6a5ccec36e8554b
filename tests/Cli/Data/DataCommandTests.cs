using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;

namespace QsGen.Tests.Cli.Data;

/// <summary>The commands of the database as a person runs them, with nothing said about AWS.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class DataCommandTests(SqlDialect dialect)
{
    private readonly CliHarness _cli = new();
    private TestDatabase _database = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _database = await TestDatabase.CreateAsync(dialect);
        _cli.Write("harbor.yaml", Harbor.Text);
        _cli.Variables["QSGEN_INSTITUTION"] = "harbor.yaml";
        _cli.Variables["QSGEN_TIME_ZONE"] = "Asia/Tokyo";
        _cli.Variables["QSGEN_DATABASE_URL"] = _database.Url is PostgresUrl url
            ? $"postgresql://{url.User}:s%20cret@{url.Host}:{url.Port}/{url.Database}"
            : _database.Url.Display;
    }

    [TearDown]
    public async Task CloseAsync()
    {
        _cli.Dispose();
        await _database.DisposeAsync();
    }

    [Test]
    [Pins("clean-leaves-views-filled", ShowsMistake = true)]
    [Pins("ages-depend-on-the-session-zone")]
    public async Task Commands_FromAnEmptyDatabaseAndBack()
    {
        await DoneAsync("schema apply --execute");
        await DoneAsync("data apply --days 15 --anchor 2030-01-15 --execute");
        var refresh = await DoneAsync("data refresh --execute --as-of 2030-01-15T18:00:00Z");
        Assert.That(refresh.Out, Does.Contain("2030-01-16T03:00:00 Asia/Tokyo").And.Contain("there is no refresh to build on"));
        Assert.That(refresh.Error, Does.Contain("Computed drift"), "progress");
        Assert.That((await DoneAsync("data refresh --execute")).Out, Does.Contain("Incremental refresh"));
        Assert.That((await DoneAsync("data refresh --execute --json")).Out, Does.Contain("\"mode\": \"incremental\""));
        Assert.That((await DoneAsync("schema test")).Out, Does.Contain("as declared"));

        await using (var session = await _database.OpenAsync())
        await using (await session.BeginAsync(default))
        {
            await session.ExecuteAsync("DELETE FROM harbor_transactions", default);
            var left = await session.ScalarAsync<long>("SELECT COUNT(*) FROM harbor_current_transactions", default);
            Assert.That(left, Is.Positive, "without a refresh the relations go on showing demo rows");
        }

        var clean = await DoneAsync("data clean --execute");

        Assert.That(clean.Out, Does.Contain("refreshed the relations; 0 rows of the feed stay"));
        Assert.That(await CountAsync("current_transactions"), Is.Zero);
        Assert.That((await DoneAsync("schema clean --execute")).Out, Does.Contain("Dropped"));
    }

    [Test]
    public async Task Test_BrokenFeed_CountsShowsAndFails()
    {
        await DoneAsync("schema apply --execute");
        await using (var session = await _database.OpenAsync())
        {
            var book = await HarborBook.OnAsync(session, Harbor.Institution());
            await book.LoadAsync(Enumerable.Range(1, 7).Select(number =>
                Harbor.Leg($"l{number}", "m-1", -5, Harbor.At(1, 9), $"t{number}", "PayOut") with { Status = "Held" }));
        }

        var result = await _cli.RunAsync("data test --rows 2");

        Assert.That(result.Code, Is.EqualTo(1));
        Assert.That(result.Out, Does.Contain("unknown-status: 1 rows").And.Contain("Held | l1 | 7"));
        Assert.That(result.Out + result.Error, Does.Not.Contain("cret"), "no password");
        await AskAsync();
    }

    private async Task AskAsync()
    {
        const string Legs = "select id, 12 as amount, account_id, posting from harbor_transactions order by 1";
        Assert.That(
            (await QueryAsync($"{Legs}; -- all of them", "--rows", "2")).Out.Split('\n', StringSplitOptions.TrimEntries),
            Is.EqualTo(["id  amount  account_id  posting", "l1      12  m-1         2030-01-01 09:00:00",
                "l2      12  m-1         2030-01-01 09:00:00", "2 rows", ""]));
        Assert.That((await QueryAsync(Legs, "--rows", "2")).Error, Does.Contain("more than 2 rows"));
        Assert.That((await QueryAsync(Legs, "--rows", "7")).Error, Does.Not.Contain("more than"));
        Assert.That(
            (await QueryAsync("select 'a,b' as x, 1 as n, 2 as n, null as nil", "--csv")).Out,
            Is.EqualTo("x,n,n,nil\r\n\"a,b\",1,2,\r\n").Or.EqualTo("x,n,n_1,nil\r\n\"a,b\",1,2,\r\n"));
        Assert.That(
            (await QueryAsync("select 1.50 as x, cast(null as date) as y, 1 = 1 as z", "--json")).Out.Replace(" ", "").Replace("\n", ""),
            Does.Contain("""{"x":1.50,"y":null,"z":true}""").And.Contain("\"hasMore\":false"));

        Assert.That(
            (await QueryAsync($"select {(dialect == SqlDialects.DuckDb ? "[1, 2]" : "array[1, 2]")} as list")).Out, Does.Contain("[1, 2]"));

        foreach (var (sql, code, part) in ((string, int, string)[])
        [
            ("delete from harbor_transactions", 2, "begins with 'delete'"),
            ("select 1; delete from harbor_transactions", 2, "several statements"),
            ("  -- nothing\n", 2, "is empty"),
            ("select nonsense from harbor_transactions", 3, "nonsense"),
            ("select * from harbor_nothing", 3, "select * from harbor_nothing"),
            ("select cast('1e37' as decimal(38,0)) as much", 3, "column much"),
            ("with gone as (delete from harbor_transactions returning id) select * from gone", 3, ""),
        ])
        {
            var refused = await QueryAsync(sql);
            Assert.That((refused.Code, refused.Out), Is.EqualTo((code, "")), sql);
            Assert.That(
                refused.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1], Does.StartWith(code == 3 ? "error: " : "the query")
                    .And.Contain(part).And.Not.Contain("defect"), sql);
            Assert.That(refused.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.LessThanOrEqualTo(2), sql);
        }

        Assert.That(await CountAsync("transactions"), Is.EqualTo(7));
    }

    private Task<CliResult> QueryAsync(string sql, params string[] options) => _cli.RunAsync(["data", "query", sql, .. options]);

    [Test]
    [Pins("nobody-signs-off")]
    public async Task Exceptions_NotesAboutThem_AreListedWithThemAndKept()
    {
        await DoneAsync("schema apply --execute");
        await using (var session = await _database.OpenAsync())
        {
            var book = await HarborBook.OnAsync(session, Harbor.Institution());
            await book.LoadAsync(Harbor.Balance("m-1", 1, -5), Harbor.Balance("m-2", 1, 0));
        }

        await DoneAsync("data refresh --execute --as-of 2030-01-02T18:00:00Z");
        Assert.That((await DoneAsync("exceptions list --check overdraft")).Out, Does.Contain("5.00  Open"));
        Assert.That((await _cli.RunAsync("exceptions clear --text x --by Paul --execute")).Code, Is.EqualTo(2), "says which");
        await DoneAsync("exceptions assign --account m-1 --check overdraft --to Maria --by Paul --execute");
        Assert.That(
            (await _cli.RunAsync("exceptions list --check overdrafts")).Error,
            Does.Contain("there is no check 'overdrafts'; did you mean 'overdraft'?"));
        await DoneAsync("exceptions comment --check Overdraft --text Fee --by Maria --execute");
        Assert.That(
            (await DoneAsync("exceptions list --check overdraft")).Out, Does.Contain("5.00  Assigned  owner Maria  Fee"));
        await DoneAsync("exceptions clear --check overdraft --day 2030-01-01 --text Mended --by Paul --execute");
        Assert.That((await DoneAsync("exceptions list --check overdraft --json")).Out, Does.Contain("\"status\": \"Cleared\""));
        Assert.That((await _cli.RunAsync("exceptions clear --check drift --text x --by Paul --execute")).Code, Is.EqualTo(1));
        Assert.That(await CountAsync("exception_note"), Is.EqualTo(3), "nothing is changed or deleted");
        Assert.That((await DoneAsync("schema test")).Out, Does.Contain("as declared"));
    }

    [Test]
    public async Task Load_StagedRows_MoveOnceAndAreRejectedTogether()
    {
        await DoneAsync("schema apply --execute");
        await using (var session = await _database.OpenAsync())
        {
            await session.ExecuteAsync(
                """
                INSERT INTO harbor_stage_daily_balances (account_id, account_scope, business_day_start, business_day_end, money)
                VALUES ('vault', 'internal', TIMESTAMP '2030-01-01 00:00:00', TIMESTAMP '2030-01-02 00:00:00', 5)
                """,
                default);
        }

        Assert.That((await DoneAsync("data load")).Out, Does.Contain("1 new").And.Contain("add --execute"));
        Assert.That((await DoneAsync("data load --execute")).Out, Does.Contain("Loaded."));
        Assert.That(await CountAsync("daily_balances"), Is.EqualTo(1));
    }

    [Test]
    public async Task SchemaTest_ColumnThatMayBeNull_NamesItAndApplyMendsIt()
    {
        await DoneAsync("schema apply --execute");
        await using (var session = await _database.OpenAsync())
        {
            await session.ExecuteAsync("ALTER TABLE harbor_transactions ALTER COLUMN status DROP NOT NULL", default);
        }

        var differing = await _cli.RunAsync("schema test");

        Assert.That(differing.Code, Is.EqualTo(1));
        Assert.That(differing.Out.Trim(), Is.EqualTo(
            "column status of harbor_transactions may be null, but must not; 'schema apply' makes it NOT NULL"));
        Assert.That((await DoneAsync("schema apply --execute")).Out, Does.Contain("require column status of harbor_transactions"));
        Assert.That((await DoneAsync("schema test")).Out, Does.Contain("as declared"));
    }

    [TestCase("data refresh --execute", "schema apply --execute")]
    [TestCase("data load --execute", "schema apply --execute")]
    [TestCase("exceptions list", "schema apply --execute")]
    public async Task Commands_WithoutASchema_SayWhatToDo(string line, string remedy)
    {
        await using (await _database.OpenAsync())
        {
            // Makes the file of an embedded database.
        }

        var result = await _cli.RunAsync(line);

        Assert.That(result.Code, Is.EqualTo(3));
        Assert.That(result.Error, Does.Contain(remedy).And.Not.Contain("   at "));
    }

    private async Task<CliResult> DoneAsync(string line)
    {
        var result = await _cli.RunAsync(line);
        Assert.That(result.Code, Is.Zero, $"{line}\n{result.Out}\n{result.Error}");
        return result;
    }

    private async Task<long> CountAsync(string table)
    {
        await using var session = await _database.OpenAsync();
        return await session.ScalarAsync<long>($"SELECT COUNT(*) FROM harbor_{table}", default);
    }
}

using QsGen.Database.Dialects;
using QsGen.Database.Feed;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Tests.Support;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Refresh;

/// <summary>Rows that an older version's tables let in and no query can use: refreshes do without them and say so.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class SetAsideRowTests(SqlDialect dialect) : HarborFixture(dialect)
{
    private static readonly string[] Documents =
        ["""{"slip no":"\u0000"}""", """{"slip no":"\ud800"}""", """{"slip no":1e999999}"""];

    private static readonly object[] Good =
    [
        .. Move("t1", "street", "m-1", 10, At(1, 9), "DepositIn"), .. Move("t2", "street", "m-2", 20, At(2, 9), "DepositIn"),
        Balance("m-1", 1, 10), Balance("m-2", 2, 20),
    ];

    [SetUp]
    public Task TakeChecksOffAsync() => RunAsync(BaseTables.All.SelectMany(table =>
    {
        // As an older version made them: checks of what rows say, none of values.
        var ddl = new SchemaDdl(Book.Schema);
        return ddl.Drop(table).Concat(ddl.Create(table with { Checks = [.. table.Checks.Where(check => !check.IsOfValue)] }));
    }));

    [Test]
    public async Task Full_SetsThemAsideAndComputesTheRest()
    {
        await using var clean = await HarborBook.OpenAsync(Dialect);
        await clean.LoadAsync(Good);
        await clean.RefreshAsync();
        await Book.LoadAsync(Good);
        var bad = await AddBadRowsAsync();

        var outcome = await Book.RefreshAsync();

        Assert.That(outcome.SetAside, Is.EqualTo(bad));
        Assert.That(await Book.SnapshotAsync(), Is.EqualTo(await clean.SnapshotAsync()));
        Assert.That(
            await Book.Session.ScalarAsync<long>("SELECT MAX(rows_set_aside) FROM harbor_refresh_log", default), Is.EqualTo(bad.Rows));
    }

    [Test]
    public async Task Incremental_SetsThemAside_AndTakesTheCorrectedRow()
    {
        await Book.LoadAsync(Good);
        await Book.RefreshAsync();
        var bad = await AddBadRowsAsync();

        var first = await Book.RefreshAsync(mode: RefreshMode.Incremental);
        Assert.That((first.SetAside, first.Reason), Is.EqualTo((bad, "rows came that no query can read")));

        await Book.LoadAsync(Leg("doc-0-c", "m-9", 7, At(3, 9), "doc-0", "DepositIn") with { Supersedes = "TechnicalCorrection" });
        var second = await Book.RefreshAsync(mode: RefreshMode.Incremental);
        var incremental = await Book.SnapshotAsync();
        Assert.That((second.Mode, second.SetAside), Is.EqualTo((RefreshMode.Incremental, bad with { Legs = bad.Legs - 1 })));
        await Book.RefreshAsync();
        Assert.That(await Book.SnapshotAsync(), Is.EqualTo(incremental));
        Assert.That(await Book.RowsAsync(DatabaseSchema.Relation("current_transactions"), "id"), Does.Contain("doc-0-c"));
    }

    [Test]
    public async Task FeedCheck_NamesEachOfThem()
    {
        await Book.LoadAsync(Good);
        await AddBadRowsAsync();

        var report = await FeedCheck.RunAsync(Book.Session, Book.Institution, 50, default);

        var found = report.Findings.ToDictionary(finding => finding.Rule.Id);
        Assert.That(
            found["unreadable-metadata"].FirstRows.Select(row => row[0]),
            Is.EqualTo(Documents.SelectMany((_, place) => new[] { $"doc-{place}-c", $"doc-{place}-d" })));
        Assert.That(
            found["unusable-value"].FirstRows.Select(row => $"{row[0]} {row[1]} {row[3]}").Distinct(),
            Is.EquivalentTo(Unusable));
    }

    [Test]
    public async Task Apply_ClosesTheDoorAndLeavesThemToRefreshes()
    {
        await Book.LoadAsync(Good);
        var bad = await AddBadRowsAsync();

        var plan = await Book.ApplyAsync();

        Assert.That(plan.Obstacles, Is.Empty);
        Assert.That(
            plan.Changes.Count(change => change.EndsWith(" for rows to come", StringComparison.Ordinal)),
            Is.EqualTo(Dialect.CanAddCheck ? 6 : 0));
        Assert.That((await Book.ApplyAsync()).IsEmpty, Is.True);
        Assert.That((await Book.RefreshAsync()).SetAside, Is.EqualTo(bad));
        if (Dialect.CanAddCheck)
        {
            Assert.That(
                () => RunAsync("UPDATE harbor_transactions SET posting = 'infinity' WHERE id = 't1-c'"),
                Throws.TypeOf<SqlSessionException>().With.Message.Contains("check constraint"));
            await RunAsync(
                "DELETE FROM harbor_transactions WHERE id LIKE 'doc-%' OR id LIKE 'odd-%'",
                "DELETE FROM harbor_daily_balances WHERE account_id LIKE 'odd-%'");
            Assert.That((await Book.ApplyAsync()).Changes, Has.All.EndsWith("by one that holds for all rows"));
            Assert.That(await Book.CompareAsync(), Is.Empty);
            Assert.That((await Book.RefreshAsync()).SetAside, Is.EqualTo(SetAside.None));
        }
    }

    private IEnumerable<string> Unusable =>
    [
        "transactions odd-1-c posting", "transactions odd-1-d posting", "transactions odd-2-c posting", "transactions odd-2-d posting",
        "daily_balances odd-1 2030-01-01 00:00:00 limits", "daily_balances odd-2 2030-01-01 00:00:00 business_day_end",
        .. Dialect == SqlDialects.Postgres
            ? new[] { "transactions odd-3-c amount_money", "daily_balances odd-3 2030-01-01 00:00:00 money" }
            : [],
    ];

    private async Task<SetAside> AddBadRowsAsync()
    {
        await Book.LoadAsync(
        [
            .. Documents.SelectMany((document, place) => Move($"doc-{place}", "street", "m-9", 7, At(3, 9), "DepositIn")
                .Select(leg => leg with { Metadata = document })),
            .. Enumerable.Range(1, 3).SelectMany(place => Move($"odd-{place}", "street", "m-9", 7, At(3, 9), "DepositIn")),
            .. Enumerable.Range(1, 3).Select(place => Balance($"odd-{place}", 1, 5)),
        ]);
        await RunAsync(
            "UPDATE harbor_transactions SET posting = 'infinity' WHERE transfer_id = 'odd-1'",
            "UPDATE harbor_transactions SET posting = '12000-01-01' WHERE transfer_id = 'odd-2'",
            """UPDATE harbor_daily_balances SET limits = '{"payout": 1e999999}' WHERE account_id = 'odd-1'""",
            "UPDATE harbor_daily_balances SET business_day_end = 'infinity' WHERE account_id = 'odd-2'");
        if (Dialect != SqlDialects.Postgres)
        {
            await RunAsync(
                "DELETE FROM harbor_transactions WHERE transfer_id = 'odd-3'",
                "DELETE FROM harbor_daily_balances WHERE account_id = 'odd-3'");
            return new(10, 2);
        }

        await RunAsync(
            "UPDATE harbor_transactions SET amount_money = 'NaN' WHERE id = 'odd-3-c'",
            "DELETE FROM harbor_transactions WHERE id = 'odd-3-d'",
            "UPDATE harbor_daily_balances SET money = 'NaN' WHERE account_id = 'odd-3'");
        return new(11, 3);
    }
}

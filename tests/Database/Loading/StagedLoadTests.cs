using System.Collections.Immutable;
using QsGen.Database.Dialects;
using QsGen.Database.Loading;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Loading;

[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class StagedLoadTests(SqlDialect dialect) : HarborFixture(dialect)
{
    [Test]
    [Pins("retried-loads-make-versions", ShowsMistake = true)]
    public async Task Load_TriedAgain_AddsNothing()
    {
        var rows = Day();
        await StageAsync(rows);
        var first = await LoadAsync();
        await StageAsync(rows);
        var second = await LoadAsync();

        Assert.That(first.Tables.Select(table => (table.New, table.Changed, table.Unchanged)), Is.EqualTo([(2L, 2L, 0L), (2L, 0L, 0L)]));
        Assert.That(second.Tables.Select(table => (table.New, table.Changed, table.Unchanged)), Is.EqualTo([(0L, 0L, 4L), (0L, 0L, 2L)]));
        Assert.That(await Book.RowsAsync(BaseTables.Transactions, "id, amount_money, supersedes"), Is.EqualTo(
            new[] { "t1-c | 100 | -", "t1-d | -100 | -", "t1-d | -100 | Inflight", "t1-d | -60 | TechnicalCorrection" }));
        Assert.That(await Book.RowsAsync(StagingTables.Transactions), Is.Empty);

        await Book.LoadAsync(rows);
        Assert.That(
            await Book.MistakenAsync(
                """
                SELECT id, COUNT(*) FROM harbor_transactions
                WHERE supersedes IS NULL GROUP BY id HAVING COUNT(*) > 1
                """),
            Is.EqualTo(["t1-c | 2", "t1-d | 2"]),
            "tried again straight into the base table, every row is a version without a reason");
    }

    [Test]
    [Pins("retried-loads-make-versions")]
    public async Task Load_AnotherVersionWithoutAReason_IsRejectedWithAllTheRest()
    {
        await StageAsync(Day());
        await LoadAsync();
        await StageAsync(
            Balance("m-1", 1, 55), Leg("t1-c", "m-1", 99, At(1, 9), "t1", "PayOut"), Leg("t9-c", "m-1", 1, At(1, 9), "t9", "PayOut"));

        var report = await LoadAsync();

        Assert.That(report.Loaded, Is.False);
        Assert.That(report.Tables.Select(table => (table.New, table.Rejected)), Is.EqualTo([(1L, 1L), (0L, 1L)]));
        Assert.That(report.Tables.SelectMany(table => table.FirstRejected), Is.EqualTo(
            [
                "t1-c: another version without a reason; fill the column supersedes",
                "m-1 2030-01-01 00:00: another version without a reason; fill the column supersedes",
            ]));
        Assert.That(await Book.RowsAsync(BaseTables.Transactions), Has.Length.EqualTo(4));
        Assert.That(await Book.RowsAsync(StagingTables.Transactions), Has.Length.EqualTo(2), "they wait to be mended");
    }

    [Test]
    public async Task Load_FractionsOfACent_AreRejectedAndNotRounded()
    {
        await StageAsync(Day());
        await RunAsync("UPDATE harbor_stage_transactions SET amount_money = 100.005 WHERE id = 't1-c'");

        var report = await LoadAsync();

        Assert.That(report.Loaded, Is.False);
        Assert.That(
            report.Tables.SelectMany(table => table.FirstRejected),
            Is.EqualTo(["t1-c: an amount with fractions of a cent; write it with two decimals"]));
        Assert.That(
            await Book.MistakenAsync("SELECT CAST(amount_money AS DECIMAL(20,2)) FROM harbor_stage_transactions WHERE id = 't1-c'"),
            Is.EqualTo(new[] { "100.01" }).Or.EqualTo(new[] { "100" }), "what the base table would make of it");
        await RunAsync("UPDATE harbor_stage_transactions SET amount_money = 100.0100 WHERE id = 't1-c'");
        Assert.That((await LoadAsync()).Loaded, Is.True);
    }

    /// <summary>Sums add up whatever is there, so what is in another currency must not come in.</summary>
    [Test]
    [Pins("foreign-amounts-are-added")]
    public async Task Load_AnotherCurrency_IsRejected()
    {
        await StageAsync(
            Leg("t1-d", "m-1", -100.5m, At(1, 9), "t1", "PayOut") with { Metadata = """{"currency":"eur"}""" },
            Leg("t1-c", "street", 100.5m, At(1, 9), "t1", "PayOut") with { Metadata = """{"currency":"Usd","slip no":"7"}""" });

        var report = await LoadAsync();

        Assert.That(report.Loaded, Is.False);
        Assert.That(
            report.Tables.SelectMany(table => table.FirstRejected),
            Is.EqualTo(["t1-d: its metadata names another currency than USD, and sums must not mix two; load each currency's books into an "
                + "institution of its own"]));
        Assert.That(
            await Book.MistakenAsync("SELECT SUM(amount_money) FROM harbor_stage_transactions WHERE amount_money < 0"),
            Is.EqualTo(["-100.5"]), "what the sums would take for dollars");

        var yen = await new StagedLoad(Book.Session, Book.Institution with { Currency = new("JPY", 0) }).RunAsync(execute: false, default);
        Assert.That(
            yen.Tables.SelectMany(table => table.FirstRejected),
            Is.EqualTo(new[] { "t1-d", "t1-c" }.Select(leg => $"{leg}: an amount with a fraction; JPY has no smaller unit")));
    }

    [Test]
    public async Task Load_ValueThatNoQueryCanUse_IsRejectedWhateverTheStagingTableLetIn()
    {
        var ddl = new SchemaDdl(Book.Schema);
        await RunAsync(ddl.Drop(StagingTables.Transactions));
        await RunAsync(ddl.Create(StagingTables.Transactions with { Checks = [] }));
        await StageAsync(Day());
        await RunAsync("""UPDATE harbor_stage_transactions SET metadata = '{"slip no": 1e999999}' WHERE id = 't1-c'""");

        var report = await LoadAsync();

        Assert.That(report.Loaded, Is.False);
        Assert.That(
            report.Tables.SelectMany(table => table.FirstRejected).Single(),
            Does.StartWith("t1-c: ").And.EndsWith("JSON that no query can take apart"));
    }

    [Test]
    public async Task Apply_StagingTablesOfEarlierVersions_GetTheWiderAmounts()
    {
        var ddl = new SchemaDdl(Book.Schema);
        await RunAsync(ddl.Drop(StagingTables.Transactions));
        await RunAsync(ddl.Create(StagingTables.Transactions)
            .Select(statement => statement.Replace("(24,6)", "(20,2)", StringComparison.Ordinal)));

        Assert.That(
            (await Book.ApplyAsync()).Changes,
            Has.One.StartsWith(Dialect.CanAddCheck
                ? "widen column amount_money of harbor_stage_transactions from "
                : "rebuild table harbor_stage_transactions"));
        Assert.That(await Book.CompareAsync(), Is.Empty);
    }

    [Test]
    public async Task Load_OldFirstVersionAfterItsCorrection_DoesNotComeBack()
    {
        var first = Leg("l1", "m-1", 100, At(1, 9), "t1", "DepositIn");
        await StageAsync(first, first with { AmountMoney = 60, Supersedes = "TechnicalCorrection" });
        await LoadAsync();
        await StageAsync(first);

        var report = await LoadAsync();

        Assert.That(report.Tables[0].Unchanged, Is.EqualTo(1));
        Assert.That(await Book.RowsAsync(BaseTables.Transactions), Has.Length.EqualTo(2));
    }

    [Test]
    [Pins("retried-loads-make-versions")]
    public async Task Load_RowThatCameTwiceTriedAgain_AddsNothing()
    {
        var first = Leg("l1", "m-1", 100, At(1, 9), "t1", "DepositIn");
        var rows = new[] { first, first, first with { AmountMoney = 60, Supersedes = "TechnicalCorrection" } };
        await StageAsync(rows);
        await LoadAsync();
        await StageAsync(rows);

        Assert.That((await LoadAsync()).Tables[0].Unchanged, Is.EqualTo(3));
        Assert.That(await Book.RowsAsync(BaseTables.Transactions, "amount_money"), Is.EqualTo(new[] { "100", "60" }));
    }

    [Test]
    public async Task Load_CorrectionBackToTheFirstAmount_IsAVersion()
    {
        var first = Leg("l1", "m-1", 100, At(1, 9), "t1", "DepositIn");
        await StageAsync(first, first with { AmountMoney = 60, Supersedes = "TechnicalCorrection" });
        await LoadAsync();
        await StageAsync(first with { Supersedes = "TechnicalCorrection" });

        var report = await LoadAsync();

        Assert.That(report.Tables[0].Changed, Is.EqualTo(1));
    }

    [Test]
    public async Task Look_WithoutExecute_ChangesNothing()
    {
        await StageAsync(Day());

        var report = await new StagedLoad(Book.Session, Book.Institution).RunAsync(execute: false, default);

        Assert.That(report.Tables[0].New, Is.EqualTo(2));
        Assert.That(await Book.RowsAsync(BaseTables.Transactions), Is.Empty);
        Assert.That(await Book.RowsAsync(StagingTables.Transactions), Has.Length.EqualTo(4));
    }

    [Test]
    public async Task Load_ManyVersionsOfManyKeys_NumbersThemInTheOrderOfArrival()
    {
        var rows = Enumerable.Range(0, 3000)
            .Select(index => Leg($"l{index % 700}", "m-1", index + 1, At(1, 9), "t1", "DepositIn") with { Supersedes = "Inflight" })
            .ToImmutableArray();
        await StageAsync(rows);
        await LoadAsync();

        var loaded = await Book.Session.ListAsync(
            $"SELECT amount_money FROM {Book.Schema.SqlNameOf(BaseTables.Transactions)} ORDER BY entry", default);
        Assert.That(loaded.Select(row => row[0]), Is.EqualTo(rows.Select(row => row.AmountMoney)));
    }

    /// <summary>However a feed is cut into loads and however often each is tried, the base tables hold it once.</summary>
    [Test]
    public async Task Load_RandomBatchesEachTriedTwice_HoldEveryVersionOnce([Values(1, 2, 3)] int seed)
    {
        var feed = new RandomFeed(Book.Institution, seed);
        var known = new Dictionary<object, object>();
        var versions = 0;
        for (var round = 0; round < 4; round++)
        {
            var batch = feed.NextBatch().Select(row => WithReason(row, known)).ToList();
            await StageAsync(batch);
            versions += (int)(await LoadAsync()).Tables.Sum(table => table.New + table.Changed);
            await StageAsync(batch);
            var again = await LoadAsync();

            Assert.That(again.Tables.Sum(table => table.New + table.Changed), Is.Zero, $"round {round}");
        }

        var rows = (await Book.RowsAsync(BaseTables.Transactions)).Length + (await Book.RowsAsync(BaseTables.DailyBalances)).Length;
        Assert.That(rows, Is.EqualTo(versions));
    }

    private static object WithReason(object row, Dictionary<object, object> known)
    {
        object key = row switch
        {
            TransactionRow leg => leg.Id,
            DailyBalanceRow balance => (balance.AccountId, balance.BusinessDayStart),
            _ => row,
        };
        var isFirst = known.TryAdd(key, row);
        return row switch
        {
            TransactionRow leg => leg with { Supersedes = isFirst ? null : "TechnicalCorrection" },
            DailyBalanceRow balance => balance with { Supersedes = isFirst ? null : "TechnicalCorrection" },
            _ => row,
        };
    }

    private static object[] Day() =>
    [
        .. Move("t1", "m-1", "street", 100, At(1, 9), "PayOut"),
        Leg("t1-d", "m-1", -60, At(1, 9), "t1", "PayOut") with { Supersedes = "TechnicalCorrection" },
        Leg("t1-d", "m-1", -100, At(1, 9), "t1", "PayOut") with { Supersedes = "Inflight" },
        Balance("m-1", 1, -100),
        Balance("vault", 1, -100),
    ];

    private async Task StageAsync(params IEnumerable<object> rows)
    {
        var all = rows.ToList();
        await Book.Session.LoadAsync(
            StagingTables.Transactions.LoadTarget(Book.Schema.NameOf(StagingTables.Transactions)),
            all.OfType<TransactionRow>().Select(BaseTableLoader.Values).ToAsyncEnumerable(),
            default);
        await Book.Session.LoadAsync(
            StagingTables.DailyBalances.LoadTarget(Book.Schema.NameOf(StagingTables.DailyBalances)),
            all.OfType<DailyBalanceRow>().Select(BaseTableLoader.Values).ToAsyncEnumerable(),
            default);
    }

    private Task<StagedLoadReport> LoadAsync() => new StagedLoad(Book.Session, Book.Institution).RunAsync(execute: true, default);
}

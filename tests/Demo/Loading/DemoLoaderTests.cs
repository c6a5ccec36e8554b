using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Demo;
using QsGen.Demo.Generation;
using QsGen.Demo.Loading;
using QsGen.Institution;
using QsGen.Tests.Demo.Support;
using QsGen.Tests.Support;

namespace QsGen.Tests.Demo.Loading;

[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class DemoLoaderTests(SqlDialect dialect)
{
    private static readonly DemoOptions Small = DemoRows.Options(days: 20, scale: 0.2m) with { Scenarios = [] };

    private DemoDatabase _database = null!;

    [SetUp]
    public async Task SetUp() => _database = await DemoDatabase.CreateAsync(dialect, BundledInstitutions.Load(BundledInstitutions.Story));

    [TearDown]
    public async Task TearDown() => await _database.DisposeAsync();

    [Test]
    public async Task LoadAsync_EmptyTables_HoldEveryGeneratedRow()
    {
        var rows = new DemoRows(new DemoGenerator(_database.Institution, Small));

        var result = await _database.LoadAsync(Small);

        Assert.Multiple(() =>
        {
            Assert.That(result.Outcome, Is.EqualTo(DemoLoadOutcome.Loaded));
            Assert.That(result.Transactions, Is.EqualTo(rows.Transactions.Length));
            Assert.That(result.Balances, Is.EqualTo(rows.Balances.Length));
        });
        Assert.That(await _database.CountAsync(BaseTables.Transactions), Is.EqualTo(rows.Transactions.Length));
        Assert.That(await _database.CountAsync(BaseTables.DailyBalances), Is.EqualTo(rows.Balances.Length));
    }

    [Test]
    public async Task LoadAsync_SameDataAgain_TouchesNothing()
    {
        var first = await _database.LoadAsync(Small);

        var again = await _database.LoadAsync(Small);

        Assert.That(again.Outcome, Is.EqualTo(DemoLoadOutcome.AlreadyThere));
        Assert.That(again.Loads, Is.EqualTo(first.Loads));
    }

    [Test]
    public async Task LoadAsync_EmbeddedEngine_GetsItsMemoryAndThreadsBack()
    {
        Assume.That(dialect, Is.EqualTo(SqlDialects.DuckDb), "only the embedded engine's memory is this process's");

        // What the engine goes by, which is not always what it says when asked for the setting.
        const string Limits = "SELECT memory_limit, CAST(current_setting('threads') AS VARCHAR) FROM pragma_database_size()";
        var before = (await _database.Session.ListAsync(Limits, CancellationToken.None))[0];

        await _database.LoadAsync(Small);

        var after = (await _database.Session.ListAsync(Limits, CancellationToken.None))[0];
        var (memory, memoryBefore) = (((string)after[0]!).Split(' '), ((string)before[0]!).Split(' '));
        Assert.That((memory[1], after[1]), Is.EqualTo((memoryBefore[1], before[1])));
        Assert.That(
            decimal.Parse(memory[0]), Is.EqualTo(decimal.Parse(memoryBefore[0])).Within(1).Percent, "it is told in rounded numbers");
    }

    [Test]
    public async Task LoadAsync_OtherSeed_ReplacesTheEarlierRows()
    {
        await _database.LoadAsync(Small);

        var result = await _database.LoadAsync(Small with { Seed = 7 });

        Assert.That(result.Outcome, Is.EqualTo(DemoLoadOutcome.Replaced));
        Assert.That(await _database.CountAsync(BaseTables.Transactions), Is.EqualTo(result.Transactions));
    }

    [Test]
    public async Task LoadAsync_RowsOfTheBank_AreRefusedAndKept()
    {
        var table = _database.Schema.SqlNameOf(BaseTables.DailyBalances);
        await _database.Session.ExecuteAsync(
            $"INSERT INTO {table} (account_id, account_scope, business_day_start, business_day_end, money) "
            + "VALUES ('real', 'internal', TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-01-02 00:00:00', 1)", CancellationToken.None);

        Assert.That(
            () => _database.LoadAsync(Small),
            Throws.InstanceOf<DemoLoadException>().With.Message.Contains("1 rows that demo data did not write"));
        Assert.That(await _database.CountAsync(BaseTables.DailyBalances), Is.EqualTo(1));
    }

    [Test]
    public async Task LoadAsync_CancelledHalfway_LeavesNothingAndCanRunAgain()
    {
        using var cancel = new CancellationTokenSource();
        var progress = new Trigger(cancel.Cancel);

        Assert.That(
            () => _database.Loader.LoadAsync(_database.Institution, Small with { Days = 60, Scale = 2 }, progress, cancel.Token),
            Throws.InstanceOf<OperationCanceledException>());

        Assert.That(progress.Seen, Is.Not.Zero);
        Assert.That(await _database.CountAsync(BaseTables.Transactions), Is.Zero);
        Assert.That((await _database.LoadAsync(Small)).Outcome, Is.EqualTo(DemoLoadOutcome.Loaded));
    }

    private sealed class Trigger(Action action) : IProgress<DemoLoadProgress>
    {
        public long Seen { get; private set; }

        public void Report(DemoLoadProgress value)
        {
            Seen = value.Rows;
            if (Seen > 0)
            {
                action();
            }
        }
    }
}

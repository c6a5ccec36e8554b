using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Demo;
using QsGen.Demo.Loading;
using QsGen.Institution;
using QsGen.Tests.Demo.Support;
using QsGen.Tests.Institution.Generation;
using QsGen.Tests.Support;

namespace QsGen.Tests.Demo.Loading;

/// <summary>Rows of a feed among, beside and in the place of demo data: no command takes or changes one.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class FeedAmongDemoDataTests(SqlDialect dialect)
{
    private const int UsualCases = 3;
    private const int Steps = 7;

    private static readonly DemoOptions Options = DemoRows.Options(days: 10, scale: 0.1m) with { Scenarios = ["drift", "overdraft"] };

    private DemoDatabase _database = null!;
    private FeedRows _feed = null!;

    private static IEnumerable<int> Seeds => Enumerable.Range(0, PropertyCases.IsSearch ? PropertyCases.Count : UsualCases);

    private DemoCleaner Cleaner => _database.Cleaner;

    [OneTimeSetUp]
    public async Task OneTimeSetUp()
    {
        _database = await DemoDatabase.CreateAsync(dialect, BundledInstitutions.Load(BundledInstitutions.Default));
        _feed = new(_database);
    }

    [OneTimeTearDown]
    public async Task OneTimeTearDown() => await (_database?.DisposeAsync() ?? default);

    [SetUp]
    public async Task SetUp()
    {
        foreach (var table in BaseTables.All.Add(DeliveredTables.ControlTotals).Add(RecordTables.DemoLoad))
        {
            await _database.Session.ExecuteAsync($"DELETE FROM {_database.Schema.SqlNameOf(table)}", default);
        }

        await _feed.RestartEntriesAsync();
    }

    /// <summary>Mixtures and commands by chance; a command may refuse. <c>QSGEN_PROPERTY_CASES=500</c> tries as many.</summary>
    [TestCaseSource(nameof(Seeds))]
    public async Task Commands_OnAnyMixture_LeaveEveryRowOfTheFeedAsItIs(int seed)
    {
        var random = new Random(seed);
        var story = new List<string>();
        for (var step = 0; step < Steps; step++)
        {
            story.Add(step == 0 && seed % 2 == 0 ? await ReplaceAsync() : await DisturbAsync(random));
            var before = await _feed.ReadAsync();
            var (name, command) = Command(random);
            story.Add($"{name}: {await TryAsync(command)}");

            Assert.That(await _feed.ReadAsync(), Is.EqualTo(before), string.Join("; ", story));
            if (!await _database.Session.TableExistsAsync(_database.Schema.NameOf(BaseTables.Transactions), default))
            {
                await _database.ApplyAsync();
            }
        }
    }

    [Test]
    public async Task RemoveAsync_FeedBalanceOfTheSameAccountAndDay_StaysAsItIs()
    {
        await _database.LoadAsync(Options);
        await _feed.AppendAsync(1);
        var before = await _feed.ReadAsync();
        Assert.That(before, Has.Some.Contains("777.77"));

        await Cleaner.RemoveAsync(_database.Institution, "overdraft", default);

        Assert.That(await _feed.ReadAsync(), Is.EqualTo(before));
        Assert.That((await _database.CensusAsync()).IsWhole, Is.True, "what is left is noted as it is now");
    }

    [TestCase(5)]
    [TestCase(0, Description = "exactly as many rows as were loaded")]
    public async Task Commands_FeedInThePlaceOfDemoData_RefuseAndSayWhatTheyFound(int rows)
    {
        await _database.LoadAsync(Options with { Scenarios = [] });
        var written = (await _database.CensusAsync()).Found.Single(found => found.Table == BaseTables.DailyBalances).Count;
        await _feed.StartOverAsync(rows == 0 ? (int)written : rows);
        var before = await _feed.ReadAsync();

        // Nothing tells any more whose they are.
        var told = await TotalsAsync();

        Assert.That(
            () => Cleaner.RemoveAllAsync(_database.Institution, default),
            Throws.InstanceOf<SqlSessionException>().With.Message.Contains("rows of 'baseline' at entries ")
                .And.Message.Contains("DELETE FROM spec_example_demo_load WHERE load_id IN (1)"));
        Assert.That(
            () => _database.LoadAsync(Options with { Seed = 7 }),
            Throws.InstanceOf<DemoLoadException>().With.Message.Contains($"{before.Count} rows that demo data did not write"));
        Assert.That(
            () => new SchemaCleaner(_database.Session, _database.Institution).CleanAsync(null, default),
            Throws.InstanceOf<SqlSessionException>().With.Message.Contains($"{before.Count + told} rows that demo data did not write"));
        Assert.That(await _feed.ReadAsync(), Is.EqualTo(before));
    }

    /// <summary>What the source system told of them has no row any more that says whose it is.</summary>
    [Test]
    public async Task LoadAsync_RowsDeletedByHand_AreLoadedAnewWithTheirControlTotals()
    {
        await _database.LoadAsync(Options with { Scenarios = ["control-break"] });
        var totals = await TotalsAsync();
        foreach (var table in BaseTables.All)
        {
            await _database.Session.ExecuteAsync($"DELETE FROM {_database.Schema.SqlNameOf(table)}", default);
        }

        await _database.LoadAsync(Options with { Scenarios = ["control-break"] });

        Assert.That(totals, Is.GreaterThan(3));
        Assert.That(await TotalsAsync(), Is.EqualTo(totals));
    }

    private Task<long> TotalsAsync() => _database.Session.ScalarAsync<long>(
        $"SELECT COUNT(*) FROM {_database.Schema.SqlNameOf(DeliveredTables.ControlTotals)}", default);

    [Test]
    public async Task RemoveAllAsync_LoadsThatTheRegistryForgot_LeavesTheirRows()
    {
        await _database.LoadAsync(Options with { Scenarios = [] });
        await _feed.StartOverAsync(5);
        await _database.Session.ExecuteAsync("DELETE FROM spec_example_demo_load WHERE load_id IN (1)", default);

        Assert.That(await Cleaner.RemoveAllAsync(_database.Institution, default), Is.Zero);
        Assert.That(await _feed.ReadAsync(), Has.Count.EqualTo(10));
    }

    [Test]
    public async Task RemoveAllAsync_DemoLegsThatSomebodyChangedOrTookAway_TakesTheRest()
    {
        await _database.LoadAsync(Options);
        var table = _database.Schema.SqlNameOf(BaseTables.Transactions);
        var first = await _database.Session.ScalarAsync<long>($"SELECT MIN(entry) FROM {table}", default);
        await _database.Session.ExecuteAsync($"DELETE FROM {table} WHERE entry IN ({first + 1}, {first + 2}, {first + 5})", default);
        await _database.Session.ExecuteAsync($"UPDATE {table} SET amount_money = amount_money * 2 WHERE entry = {first + 7}", default);

        await Cleaner.RemoveAllAsync(_database.Institution, default);

        Assert.That(await _database.CountAsync(BaseTables.Transactions) + await _database.CountAsync(BaseTables.DailyBalances), Is.Zero);
    }

    // The worst that can happen, which chance alone brings too rarely: entries that demo data had are the feed's.
    private async Task<string> ReplaceAsync()
    {
        await _database.LoadAsync(Options);
        await _feed.StartOverAsync((int)(await _database.CensusAsync()).Found.Max(found => found.Count));
        return "the bank empties the tables after a demo load and loads as much";
    }

    // The key of a table may refuse a feed whose rows come a second time with the same entries.
    private async Task<string> DisturbAsync(Random random)
    {
        var last = await _database.Session.ScalarAsync<long>(
            $"SELECT COALESCE(MAX(last_entry), 0) FROM {_database.Schema.SqlNameOf(RecordTables.DemoLoad)}", default);
        var rows = random.Next(1, 6);
        switch (random.Next(8))
        {
            case 0 or 1:
                return $"the feed adds {rows}: {await TryAsync(() => _feed.AppendAsync(rows))}";
            case 2:
                var entry = random.NextInt64(1, last + 10);
                return $"the feed brings {rows} from entry {entry}: {await TryAsync(() => _feed.BringAsync(rows, entry))}";
            case 3:
                var many = last > 0 && random.Next(2) == 0 ? (int)last : rows;
                await _feed.StartOverAsync(many);
                return $"the bank empties the tables and loads {many}";
            case 4:
                await _feed.RestartEntriesAsync();
                return "entries begin again";
            case 5:
                var table = BaseTables.All[random.Next(2)];
                await _database.Session.ExecuteAsync(
                    $"DELETE FROM {_database.Schema.SqlNameOf(table)} WHERE entry BETWEEN {rows} AND {rows + 2}", default);
                return $"somebody deletes entries {rows} to {rows + 2} of {table.ShortName}";
            default:
                return "nothing happens";
        }
    }

    private (string Name, Func<Task> Run) Command(Random random)
    {
        var institution = _database.Institution;
        var cleaner = new SchemaCleaner(_database.Session, institution);
        var seed = random.Next(2);
        return random.Next(12) switch
        {
            < 5 => ($"data apply with seed {seed}", () => _database.LoadAsync(Options with { Seed = seed })),
            5 or 6 => ("data clean", () => Cleaner.RemoveAllAsync(institution, default)),
            < 10 => ("data clean of a scenario", () => Cleaner.RemoveAsync(institution, "overdraft", default)),
            10 => ("schema clean", () => cleaner.CleanAsync(null, default)),
            _ => ("destroy", async () =>
            {
                await Cleaner.RemoveAllAsync(institution, default);
                await cleaner.CleanAsync(null, default);
            }
            ),
        };
    }

    private static async Task<string> TryAsync(Func<Task> command)
    {
        try
        {
            await command();
            return "done";
        }
        catch (Exception refusal) when (refusal is DemoLoadException or SqlSessionException)
        {
            return "refused";
        }
    }
}

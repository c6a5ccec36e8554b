using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Demo;
using QsGen.Demo.Loading;
using QsGen.Institution;
using QsGen.Tests.Demo.Support;
using QsGen.Tests.Support;

namespace QsGen.Tests.Demo.Loading;

/// <summary>The registry as the version before made it, with the scenario behind the fingerprint and nothing that tells its rows.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class EarlierRegistryTests(SqlDialect dialect)
{
    private const string Table = "spec_example_demo_load";

    private static readonly DemoOptions Options = DemoRows.Options(days: 14, scale: 0.1m) with { Scenarios = ["drift"] };

    private DemoDatabase _database = null!;
    private DemoLoadResult _loaded = null!;

    [SetUp]
    public async Task SetUp()
    {
        _database = await DemoDatabase.CreateAsync(dialect, BundledInstitutions.Load(BundledInstitutions.Default));
        _loaded = await _database.LoadAsync(Options);
        foreach (var statement in new[]
        {
            "CREATE TABLE kept AS SELECT load_id, table_name, first_entry, last_entry, row_count, "
            + $"fingerprint || '/' || scenario AS fingerprint, loaded_at, made_with FROM {Table}",
            $"DROP TABLE {Table}",
            $"CREATE TABLE {Table} (load_id BIGINT NOT NULL, table_name VARCHAR(30) NOT NULL, first_entry BIGINT NOT NULL, "
            + "last_entry BIGINT NOT NULL, row_count BIGINT NOT NULL, fingerprint VARCHAR(100) NOT NULL, loaded_at TIMESTAMP NOT NULL, "
            + "made_with VARCHAR(1000), PRIMARY KEY (load_id, table_name))",
            $"INSERT INTO {Table} SELECT * FROM kept",
            "DROP TABLE kept",
        })
        {
            await _database.Session.ExecuteAsync(statement, default);
        }
    }

    [TearDown]
    public async Task TearDown() => await _database.DisposeAsync();

    [Test]
    public async Task Apply_RegistryOfTheVersionBefore_BringsItForward()
    {
        var plan = await _database.ApplyAsync();

        Assert.That(plan.Obstacles, Is.Empty);
        Assert.That(
            await new DemoLoadRegistry(_database.Session, _database.Schema).ReadAsync(default), Is.EqualTo(_loaded.Loads),
            "scenario, fingerprint and what tells the rows are as a load of today notes them");
        Assert.That((await _database.LoadAsync(Options)).Outcome, Is.EqualTo(DemoLoadOutcome.AlreadyThere));
        Assert.That(await _database.Cleaner.RemoveAsync(_database.Institution, "drift", default), Is.Positive);
    }

    [Test]
    public async Task RemoveAllAsync_RegistryOfTheVersionBefore_TakesDemoDataAlone()
    {
        var feed = new FeedRows(_database);
        await feed.AppendAsync(3);
        var before = await feed.ReadAsync();

        await _database.Cleaner.RemoveAllAsync(_database.Institution, default);

        Assert.That(await _database.CountAsync(BaseTables.Transactions), Is.EqualTo(3));
        Assert.That(await feed.ReadAsync(), Is.EqualTo(before));
    }

    [Test]
    public void Commands_ThatWriteTheRegistry_AskForTheSchemaFirst()
    {
        Assert.That(
            () => _database.LoadAsync(Options with { Seed = 7 }),
            Throws.InstanceOf<DemoLoadException>().With.Message.Contains("run 'schema apply --execute' first"));
        Assert.That(
            () => _database.Cleaner.RemoveAsync(_database.Institution, "drift", default),
            Throws.InstanceOf<DemoLoadException>().With.Message.Contains("run 'schema apply --execute' first"));
    }

    [Test]
    public async Task RemoveAllAsync_FeedWhereTheVersionBeforeHadDemoData_Refuses()
    {
        await new FeedRows(_database).StartOverAsync((int)_loaded.Transactions);

        Assert.That(
            () => _database.Cleaner.RemoveAllAsync(_database.Institution, default), Throws.InstanceOf<SqlSessionException>());
        Assert.That(await _database.CountAsync(BaseTables.Transactions), Is.EqualTo(_loaded.Transactions));
    }
}

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
internal sealed class DemoCleanerTests(SqlDialect dialect)
{
    private static readonly DemoOptions Options = DemoRows.Options(days: 30, scale: 0.2m) with
    {
        Scenarios = ["drift", "overdraft", "ledger-drift", "control-break"],
    };

    private DemoDatabase _database = null!;

    [SetUp]
    public async Task SetUp()
    {
        _database = await DemoDatabase.CreateAsync(dialect, BundledInstitutions.Load(BundledInstitutions.Default));
        await _database.LoadAsync(Options);
    }

    [TearDown]
    public async Task TearDown() => await _database.DisposeAsync();

    [TestCase("drift", "drift")]
    [TestCase("overdraft", "overdraft")]
    [TestCase("ledger-drift", "ledger_drift")]
    public async Task RemoveAsync_OneScenario_LeavesTheOthersAndNoTrace(string scenario, string relation)
    {
        await _database.Cleaner.RemoveAsync(_database.Institution, scenario, CancellationToken.None);
        await _database.RefreshAsync(Options.Anchor);

        foreach (var check in new[] { "drift", "overdraft", "ledger_drift" })
        {
            Assert.That((await _database.RowsAsync(check, "account_id")).Count, check == relation ? Is.Zero : Is.EqualTo(2), check);
        }
    }

    [Test]
    public async Task RemoveAsync_OneScenario_EqualsALoadWithoutIt()
    {
        await _database.Cleaner.RemoveAsync(_database.Institution, "drift", CancellationToken.None);

        Assert.That(
            async () => await _database.Cleaner.RemoveAsync(_database.Institution, "drift", CancellationToken.None),
            Throws.InstanceOf<DemoLoadException>().With.Message.Contains("'drift' is not in the data"));

        var again = await _database.LoadAsync(Options with { Scenarios = ["overdraft", "ledger-drift", "control-break"] });

        Assert.That(again.Outcome, Is.EqualTo(DemoLoadOutcome.AlreadyThere));
    }

    /// <summary>Legs, balances of the scenarios' accounts and running balances of the accounts above them, column by column.</summary>
    [Test]
    public async Task RemoveAsync_EveryOtherScenario_LeavesTheRowsOfALoadWithoutThem()
    {
        var all = DemoRows.Options(days: 75, scale: 0.2m) with { Density = 2 };
        await using var cleaned = await DemoDatabase.CreateAsync(dialect, BundledInstitutions.Load(BundledInstitutions.Story));
        await using var fresh = await DemoDatabase.CreateAsync(dialect, cleaned.Institution);
        var planted = new DemoGenerator(cleaned.Institution, all).Scenarios.Planted.Select(scenario => scenario.Name).ToList();
        await cleaned.LoadAsync(all);

        foreach (var scenario in planted.Where((_, place) => place % 2 == 0))
        {
            await cleaned.Cleaner.RemoveAsync(cleaned.Institution, scenario, CancellationToken.None);
        }

        await fresh.LoadAsync(all with { Scenarios = [.. planted.Where((_, place) => place % 2 == 1)] });
        foreach (var table in BaseTables.All.Add(DeliveredTables.ControlTotals))
        {
            Assert.That(await ContentAsync(cleaned, table), Is.EqualTo(await ContentAsync(fresh, table)), table.ShortName);
        }
    }

    [Test]
    public void RemoveAsync_InstitutionThatHasChanged_IsRefused() => Assert.That(
        () => _database.Cleaner.RemoveAsync(
            _database.Institution with { LimitSchedules = [] }, "drift", CancellationToken.None),
        Throws.InstanceOf<DemoLoadException>().With.Message.Contains("has changed"));

    [Test]
    public async Task RemoveAsync_NoDemoData_SaysSo()
    {
        await _database.Cleaner.RemoveAllAsync(_database.Institution, CancellationToken.None);

        Assert.That(
            () => _database.Cleaner.RemoveAsync(_database.Institution, "drift", CancellationToken.None),
            Throws.InstanceOf<DemoLoadException>().With.Message.Contains("no demo data"));
    }

    [Test]
    public async Task RemoveAllAsync_DemoData_LeavesEmptyTables()
    {
        Assert.That(await _database.CountAsync(DeliveredTables.ControlTotals), Is.GreaterThan(Options.Days), "the baseline's too");

        var rows = await _database.Cleaner.RemoveAllAsync(_database.Institution, CancellationToken.None);

        Assert.That(rows, Is.Positive);
        Assert.That(await _database.CountAsync(DeliveredTables.ControlTotals), Is.Zero);
        Assert.That(await _database.CountAsync(BaseTables.Transactions), Is.Zero);
        Assert.That(await _database.CountAsync(BaseTables.DailyBalances), Is.Zero);
    }

    private static async Task<IEnumerable<string>> ContentAsync(DemoDatabase database, SchemaTable table)
    {
        var columns = string.Join(", ", table.Columns.Where(column => !column.IsEntry).Select(column => column.Name));
        var rows = await database.Session.ListAsync(
            $"SELECT {columns} FROM {database.Schema.SqlNameOf(table)} ORDER BY {(table.PrimaryKey[^1] == "entry" ? "entry" : "1, 2")}",
            CancellationToken.None);
        return [.. rows.Select(row => string.Join('|', row))];
    }
}

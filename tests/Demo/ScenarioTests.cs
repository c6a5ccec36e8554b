using QsGen.Database.Dialects;
using QsGen.Demo;
using QsGen.Demo.Generation;
using QsGen.Demo.Scenarios;
using QsGen.Institution;
using QsGen.Tests.Demo.Support;
using QsGen.Tests.Support;

namespace QsGen.Tests.Demo;

/// <summary>Every scenario at once, refreshed on a real engine: each planted row is there once, and no check reports anything
/// else.</summary>
[TestFixtureSource(nameof(Fixtures))]
internal sealed partial class ScenarioTests(SqlDialect dialect, string institution)
{
    private static readonly DemoOptions Options = DemoRows.Options(days: 90, scale: 0.25m);

    private DemoDatabase _database = null!;
    private DemoGenerator _generator = null!;

    public static IEnumerable<TestFixtureData> Fixtures =>
        from dialect in TestDatabase.Engines
        from name in BundledInstitutions.Names
        select new TestFixtureData(dialect, name);

    [OneTimeSetUp]
    public async Task OneTimeSetUp()
    {
        _database = await DemoDatabase.CreateAsync(dialect, BundledInstitutions.Load(institution));
        _generator = new DemoGenerator(_database.Institution, Options);
        await _database.LoadAsync(Options);
        await _database.RefreshAsync(Options.Anchor);
    }

    [OneTimeTearDown]
    public async Task OneTimeTearDown() => await _database.DisposeAsync();

    [Test]
    public async Task Refresh_EveryPlantedRow_AppearsOnce() => Assert.That(await Audit.MissingAsync(), Is.Empty);

    [TestCaseSource(typeof(Surface), nameof(Surface.All))]
    public async Task Refresh_Surface_ShowsThePlantedRowsAndNothingElse(Surface surface) =>
        Assert.That(await Audit.UnexpectedAsync(surface), Is.Empty);

    [Test]
    public async Task Refresh_TodaysExceptions_ShowsADatedRowOfEachPlantedKind()
    {
        var rows = await _database.RowsAsync("todays_exceptions", "check_type", "business_day");

        var today = PlantedText.Day(Options.Anchor);
        var dated = Expected.Where(row => BalanceOracle.Relations.Contains(row.Relation) && row.Columns.Values.Contains(today))
            .Select(ScenarioAudit.CheckOf);
        var seen = rows.Where(row => row.Columns["business_day"] == today).Select(row => row.Columns["check_type"]);
        Assert.That(seen, Is.EquivalentTo(dated));
    }

    [Test]
    public async Task Refresh_FanOutRecipient_HasMoreSendersThanAnyOther()
    {
        var pairs = await _database.RowsAsync("inv_pair_rolling_anomalies", "recipient_account_id", "sender_account_id");

        var ranking = pairs.GroupBy(row => row.Columns["recipient_account_id"])
            .OrderByDescending(group => group.Select(row => row.Columns["sender_account_id"]).Distinct().Count()).ToList();
        var recipient = _generator.Scenarios.Planted.Single(scenario => scenario.Name == "fan-out").Rows[0].Columns["recipient_account_id"];
        Assert.That(ranking[0].Key, Is.EqualTo(recipient));
        Assert.That(ranking[0].Select(row => row.Columns["sender_account_id"]).Distinct().Count(), Is.EqualTo(12));
        Assert.That(ranking[1].Select(row => row.Columns["sender_account_id"]).Distinct().Count(), Is.AtMost(6), "half of that");
    }

    [Test]
    public async Task Refresh_Spike_IsTheLargestWindow()
    {
        var rows = await _database.RowsAsync("inv_pair_rolling_anomalies", "recipient_account_id", "window_sum");

        var spike = _generator.Scenarios.Planted.Single(scenario => scenario.Name == "anomaly-spike").Rows[0]
            .Columns["recipient_account_id"];
        Assert.That(rows.MaxBy(row => decimal.Parse(row.Columns["window_sum"]))!.Columns["recipient_account_id"], Is.EqualTo(spike));
    }

    [Test]
    public async Task FeedCheck_Planted_FindsOnlyWhatIsPlantedAsAnErrorOfTheFeed()
    {
        var findings = await _database.FeedFindingsAsync();

        Assert.That(findings.Where(finding => !Audit.IsPlantedError(finding)), Is.Empty);
        Assert.That(findings.Select(finding => finding.Relation), Is.SupersetOf(new[] { "unknown-type", "balance-mismatch" }));
    }

    private ScenarioAudit Audit => new(_database, _generator);

    private IEnumerable<PlantedRow> Expected => _generator.Scenarios.Planted.SelectMany(scenario => scenario.Rows);
}

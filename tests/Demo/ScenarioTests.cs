using QsGen.Demo;
using QsGen.Demo.Scenarios;
using QsGen.Institution;
using QsGen.Sql.Dialects;
using QsGen.Tests.Demo.Support;
using QsGen.Tests.Support;

namespace QsGen.Tests.Demo;

/// <summary>Every scenario at once, refreshed on a real engine: each planted row is there once, and no check reports anything
/// else.</summary>
[TestFixtureSource(nameof(Fixtures))]
internal sealed class ScenarioTests(SqlDialect dialect, string institution)
{
    private static readonly DemoOptions Options = DemoRows.Options(days: 90, scale: 0.25m);

    private static readonly string[] Checks =
    [
        "drift", "ledger_drift", "overdraft", "expected_eod_balance_breach", "limit_breach", "stuck_pending", "stuck_unbundled",
    ];

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
    public async Task Refresh_EveryPlantedRow_AppearsOnce()
    {
        foreach (var group in Expected.GroupBy(row => (row.Relation, Columns: string.Join(',', row.Columns.Keys))))
        {
            var rows = await _database.RowsAsync(group.Key.Relation, [.. group.First().Columns.Keys]);
            Assert.Multiple(() =>
            {
                foreach (var wanted in group)
                {
                    Assert.That(rows.Count(row => row.ToString() == wanted.ToString()), Is.EqualTo(1), wanted.ToString());
                }
            });
        }
    }

    [TestCaseSource(nameof(Checks))]
    public async Task Refresh_Check_ReportsThePlantedRowsAndNothingElse(string check)
    {
        var expected = Expected.Where(row => row.Relation == check).ToList();
        var columns = expected.Count > 0 ? expected[0].Columns.Keys.ToArray() : ["account_id"];

        var rows = await _database.RowsAsync(check, columns);

        Assert.That(rows.Select(row => row.ToString()), Is.EquivalentTo(expected.Select(row => row.ToString())));
    }

    [Test]
    public async Task Refresh_FlowExceptions_ArePlantedOrUntouchableLimits()
    {
        var rows = await _database.RowsAsync("l2ft-unified-exceptions-ds", "check_type", "entity_a");

        var expected = Expected.Where(row => row.Relation == "l2ft-unified-exceptions-ds")
            .Select(row => PlantedRow.Of(row.Relation, ("check_type", row.Columns["check_type"]), ("entity_a", row.Columns["entity_a"])))
            .Select(row => row.ToString());
        Assert.That(
            rows.Where(row => row.Columns["check_type"] != "Dead Limit Schedules")
                .Select(row => row.ToString()), Is.EquivalentTo(expected));
        Assert.That(
            rows.Count(row => row.Columns["check_type"] == "Dead Limit Schedules"), Is.EqualTo(institution == "sasquatch_pr" ? 3 : 0));
    }

    [Test]
    public async Task Refresh_TransferTemplates_AreImbalancedOnlyWherePlanted()
    {
        var rows = await _database.RowsAsync("l2ft-tt-instances-ds", "completion_status", "transfer_id");

        Assert.That(
            rows.Where(row => row.Columns["completion_status"] != "Complete").Select(row => row.Columns["transfer_id"]),
            Is.EquivalentTo(Expected.Where(row => row.Relation == "l2ft-tt-instances-ds").Select(row => row.Columns["transfer_id"])));
    }

    [Test]
    public async Task Refresh_TodaysExceptions_ShowsADatedRowOfEachPlantedKind()
    {
        var rows = await _database.RowsAsync("todays_exceptions", "check_type", "business_day");

        var today = Texts.Day(Options.Anchor);
        var dated = Expected.Where(row => Checks.Contains(row.Relation) && row.Columns.Values.Contains(today)).Select(row => row.Relation);
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
    }

    [Test]
    public async Task Refresh_Spike_IsTheLargestWindow()
    {
        var rows = await _database.RowsAsync("inv_pair_rolling_anomalies", "recipient_account_id", "window_sum");

        var spike = _generator.Scenarios.Planted.Single(scenario => scenario.Name == "anomaly-spike").Rows[0]
            .Columns["recipient_account_id"];
        Assert.That(rows.MaxBy(row => decimal.Parse(row.Columns["window_sum"]))!.Columns["recipient_account_id"], Is.EqualTo(spike));
    }

    /// <summary>Three kinds are errors of a feed as well; all others keep its contract.</summary>
    [Test]
    public async Task FeedCheck_Planted_FindsOnlyWhatIsPlantedAsAnErrorOfTheFeed()
    {
        var findings = await _database.FeedFindingsAsync();

        var planted = new Dictionary<string, string>
        {
            ["unknown-type"] = "_unmapped",
            ["unbalanced-transfer"] = "demo-template-imbalance-",
            ["balance-mismatch"] = "",
            ["missing-requirement"] = "demo-missing-child-",
        };
        Assert.That(
            findings.Where(finding => !planted.TryGetValue(finding.Relation, out var mark) || !finding.Key.Contains(mark)), Is.Empty);
        Assert.That(
            findings.Where(finding => finding.Relation == "balance-mismatch").Select(finding => finding.Key.Split(' ')[0]),
            Is.EquivalentTo(Expected.Where(row => row.Relation == "drift").Select(row => row.Columns["account_id"])));
        Assert.That(findings.Select(finding => finding.Relation), Does.Contain("unknown-type"));
    }

    private IEnumerable<PlantedRow> Expected => _generator.Scenarios.Planted.SelectMany(scenario => scenario.Rows);
}

using QsGen.Database.Dialects;
using QsGen.Demo;
using QsGen.Institution;
using QsGen.Tests.Audit;
using QsGen.Tests.Demo.Support;
using QsGen.Tests.Support;

namespace QsGen.Tests.Demo;

/// <summary>The bundled institutions without any scenario, refreshed on a real engine: no check has anything to report.</summary>
[TestFixtureSource(nameof(Fixtures))]
internal sealed class BaselineTests(SqlDialect dialect, string institution)
{
    private static readonly DemoOptions Options = DemoRows.Options(days: 90, scale: 0.25m) with { Scenarios = [] };

    private DemoDatabase _database = null!;

    public static IEnumerable<TestFixtureData> Fixtures =>
        from dialect in TestDatabase.Engines
        from name in BundledInstitutions.Names
        select new TestFixtureData(dialect, name);

    [OneTimeSetUp]
    public async Task OneTimeSetUp()
    {
        _database = await DemoDatabase.CreateAsync(dialect, BundledInstitutions.Load(institution));
        await _database.LoadAsync(Options);
        await _database.RefreshAsync(Options.Anchor);
    }

    [OneTimeTearDown]
    public async Task OneTimeTearDown() => await _database.DisposeAsync();

    [Test]
    public async Task Refresh_Baseline_BreaksNoInvariant() => Assert.That(await _database.InvariantBreachesAsync(), Is.Empty);

    [Test]
    public async Task Refresh_Baseline_LeavesNoFlowException() => Assert.That(await _database.FlowExceptionsAsync(), Is.Empty);

    /// <summary>What one-leg rails and openings moved is stated, and with it all accounts add up to zero every day.</summary>
    [Test]
    public async Task TrialBalance_EveryDay_IsZero() => Assert.That(
        await _database.RowsWhereAsync("l1-trial-balance-ds", "is_off <> 0 OR out_of_balance_to_date <> 0", "posted_date"), Is.Empty);

    /// <summary>The source system tells of the bank's own accounts, on days of rest too, and everything that it told is there.</summary>
    [Test]
    public async Task ControlTotals_OfTheBanksOwnAccounts_AllMatch()
    {
        var told = await _database.RowsAsync("control_check", "account_id", "business_day_start");

        Assert.That(told, Has.Count.GreaterThanOrEqualTo(2 * Options.Days), "accounts and days");
        Assert.That(await _database.RowsWhereAsync("control_check", "loaded_count > 0", "account_id"), Has.Count.GreaterThan(50));
        Assert.That(await _database.RowsWhereAsync("control_check", "is_break <> 0", "account_id", "business_day_start"), Is.Empty);
    }

    [Test]
    public async Task Refresh_Baseline_HasNoAnomaly()
    {
        const string Unusual = "z_score >= 4 OR (pair_z_score >= 4 AND has_history = 1)";

        Assert.That(await _database.RowsAsync("inv_pair_rolling_anomalies", "window_end"), Is.Not.Empty);
        Assert.That(
            await _database.RowsWhereAsync("inv_pair_rolling_anomalies", Unusual, "recipient_account_id", "window_end", "window_sum"),
            Is.Empty);
    }

    [Test]
    public async Task Report_Baseline_SaysThatNothingIsWrong()
    {
        var sections = await new AuditedBooks(_database.Session, _database.Institution)
            .SectionsAsync(new(Options.Anchor.PlusDays(-6), Options.Anchor));

        Assert.That(sections["Executive Summary"], Does.Contain("Nothing is wrong"));
        Assert.That(sections["Per-Account Daily Statement Walk"], Does.Not.Contain("Posted Money records").And.Contain("Clean Days"));
        Assert.That(sections["Drift Violations"].Trim().Split("\n\n"), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task FeedCheck_Baseline_FindsNothing() => Assert.That(await _database.FeedFindingsAsync(), Is.Empty);
}

using System.Globalization;
using QsGen.Database.Dialects;
using QsGen.Demo;
using QsGen.Demo.Generation;
using QsGen.Demo.Scenarios;
using QsGen.Institution;
using QsGen.Tests.Demo.Support;
using QsGen.Tests.Institution.Generation;

namespace QsGen.Tests.Demo;

/// <summary>Generated institutions with every scenario that they can host, loaded and refreshed on a real engine: each plant surfaces
/// where it says, once, and nothing else is wrong. <c>QSGEN_PROPERTY_CASES=200</c> takes as many.</summary>
internal sealed class GeneratedScenarioTests
{
    // A bank that hosts scenarios, one with templates of one-leg and two-leg rails together, and one with a chain that can't be kept.
    private static readonly int[] Usual = [1, 4, 5];

    private const int FanOutSenders = 12;

    private static readonly DemoOptions Options = DemoRows.Options(days: 75, scale: 0.2m) with { Density = 2 };

    private static IEnumerable<int> Seeds => PropertyCases.IsSearch ? Enumerable.Range(0, PropertyCases.Count) : Usual;

    [TestCaseSource(nameof(Seeds))]
    public async Task Scenarios_GeneratedInstitution_SurfaceWherePromisedAndNowhereElse(int seed)
    {
        var institution = seed % 4 == 0 ? GeneratedInstitutions.Model(seed) : HostingInstitutions.Model(seed);
        var generator = new DemoGenerator(institution, Options);
        await using var database = await DemoDatabase.CreateAsync(SqlDialects.DuckDb, institution);
        await database.LoadAsync(Options);
        await database.RefreshAsync(Options.Anchor);

        var audit = new ScenarioAudit(database, generator);
        var unexpected = new List<PlantedRow>();
        foreach (var surface in Surface.All)
        {
            unexpected.AddRange(await audit.UnexpectedAsync(surface));
        }

        Assert.That(await audit.MissingAsync(), Is.Empty);
        Assert.That(
            unexpected.Where(row => !GeneratedInstitutions.IsImpossible(institution, generator, Violation.Of(row))), Is.Empty);
        Assert.That(
            (await database.FeedFindingsAsync()).Where(finding =>
                !audit.IsPlantedError(finding) && !GeneratedInstitutions.IsImpossible(institution, generator, finding)),
            Is.Empty);
        await CheckRankingsAsync(database, generator);
    }

    /// <summary>Nothing else converges like the fan-out, and nothing is as large as the spike.</summary>
    private static async Task CheckRankingsAsync(DemoDatabase database, DemoGenerator generator)
    {
        var windows = await database.RowsAsync(
            "inv_pair_rolling_anomalies", "recipient_account_id", "sender_account_id", "window_sum");
        var spikes = Recipients(generator, "anomaly-spike");
        var converged = Recipients(generator, "fan-out");

        Assert.That(
            windows.OrderByDescending(row => decimal.Parse(row.Columns["window_sum"], CultureInfo.InvariantCulture)).Take(spikes.Count)
                .Select(row => row.Columns["recipient_account_id"]),
            Is.EquivalentTo(spikes));
        Assert.That(
            windows.GroupBy(row => row.Columns["recipient_account_id"], row => row.Columns["sender_account_id"])
                .Where(pairs => pairs.Distinct().Count() >= FanOutSenders).Select(pairs => pairs.Key).Where(_ => converged.Count > 0),
            Is.EquivalentTo(converged));
    }

    private static HashSet<string> Recipients(DemoGenerator generator, string scenario) =>
        [.. generator.Scenarios.Planted.Where(planted => planted.Name == scenario)
            .SelectMany(planted => planted.Rows.Select(row => row.Columns["recipient_account_id"]))];
}

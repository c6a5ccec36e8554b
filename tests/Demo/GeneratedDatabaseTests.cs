using QsGen.Database.Dialects;
using QsGen.Demo;
using QsGen.Demo.Generation;
using QsGen.Institution;
using QsGen.Tests.Demo.Support;
using QsGen.Tests.Institution.Generation;

namespace QsGen.Tests.Demo;

/// <summary>Generated institutions, loaded and refreshed on a real engine: the relations and the contract of the feed agree with the
/// oracles that judge the rows of many more of them. <c>QSGEN_PROPERTY_CASES=200</c> takes as many here.</summary>
internal sealed class GeneratedDatabaseTests
{
    private const int UsualCases = 3;

    private static readonly DemoOptions Options = DemoRows.Options(days: 40, scale: 0.2m) with { Scenarios = [] };

    private static IEnumerable<int> Seeds => Enumerable.Range(0, PropertyCases.IsSearch ? PropertyCases.Count : UsualCases);

    [TestCaseSource(nameof(Seeds))]
    public async Task Baseline_GeneratedInstitution_BreaksNoRuleThatCanBeKept(int seed)
    {
        var institution = GeneratedInstitutions.Model(seed);
        var generator = new DemoGenerator(institution, Options);
        await using var database = await DemoDatabase.CreateAsync(SqlDialects.DuckDb, institution);
        await database.LoadAsync(Options);
        await database.RefreshAsync(Options.Anchor);

        Assert.That(
            (await database.InvariantBreachesAsync())
                .Where(breach => !GeneratedInstitutions.IsImpossible(institution, generator, breach)), Is.Empty);
        Assert.That(
            (await database.FlowExceptionsAsync())
                .Where(exception => !GeneratedInstitutions.IsImpossible(institution, generator, exception)), Is.Empty);
        Assert.That(
            (await database.FeedFindingsAsync())
                .Where(finding => !GeneratedInstitutions.IsImpossible(institution, generator, finding)), Is.Empty);
    }
}

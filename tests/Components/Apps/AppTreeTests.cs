using QsGen.QuickSight;
using QsGen.QuickSight.Resources;
using QsGen.QuickSight.Schema;

namespace QsGen.Tests.Components.Apps;

internal sealed class AppTreeTests
{
    [TestCaseSource(typeof(AppFixtures), nameof(AppFixtures.Cases))]
    public void Check_EachApp_FindsNothing(App app) => Assert.That(app.Check().Select(problem => problem.ToString()), Is.Empty);

    [TestCaseSource(typeof(AppFixtures), nameof(AppFixtures.Cases))]
    public void Emit_EachApp_BreaksNoRuleOfAws(App app)
    {
        var definition = app.Emit(dataset => $"arn:aws:quicksight:eu-west-1:123456789012:dataset/{dataset.Identifier}");
        var analysis = AnalysisDocument.Build(new ResourceHead("123456789012", app.Key, app.Name), definition);

        Assert.Multiple(() =>
        {
            Assert.That(SchemaCheck.Check(ResourceKind.Analysis, analysis), Is.Empty);
            Assert.That(SchemaCheck.CheckPulumi(ResourceKind.Analysis, PulumiNames.ToPulumi(analysis)), Is.Empty);
        });
    }

    [TestCaseSource(typeof(AppFixtures), nameof(AppFixtures.Cases))]
    public void Datasets_EachApp_AreAllUsed(App app) => Assert.That(app.UsedDatasets(), Is.EqualTo(app.Datasets));
}

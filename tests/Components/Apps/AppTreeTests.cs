using QsGen.Components.Deployment;
using QsGen.Database.Dialects;
using QsGen.QuickSight;
using QsGen.QuickSight.Checks;
using QsGen.QuickSight.Resources;
using QsGen.QuickSight.Schema;

namespace QsGen.Tests.Components.Apps;

internal sealed class AppTreeTests
{
    [TestCaseSource(typeof(AppFixtures), nameof(AppFixtures.Cases))]
    public void Emit_EachApp_HasNoMistakeAndBreaksNoRuleOfAws(string bank, SqlDialect dialect, AppEntry entry)
    {
        var app = AppFixtures.Build(bank, dialect, entry);
        Assert.That(app.Check().Select(problem => problem.ToString()), Is.Empty);

        var definition = app.Emit(dataset => $"arn:aws:quicksight:eu-west-1:123456789012:dataset/{dataset.Identifier}");
        var analysis = AnalysisDocument.Build(new ResourceHead("123456789012", app.Key, app.Name), definition);

        Assert.Multiple(() =>
        {
            Assert.That(app.UsedDatasets(), Is.EqualTo(app.Datasets));
            Assert.That(ResourceSchemaCheck.Check(ResourceKind.Analysis, analysis), Is.Empty);
            Assert.That(ResourceSchemaCheck.CheckPulumi(ResourceKind.Analysis, PulumiNames.ToPulumi(analysis)), Is.Empty);
        });
    }
}

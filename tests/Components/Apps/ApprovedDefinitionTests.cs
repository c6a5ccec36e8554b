using QsGen.Components;
using QsGen.Database.Dialects;
using QsGen.Institution;
using QsGen.QuickSight.Resources;
using QsGen.Tests.Support;

namespace QsGen.Tests.Components.Apps;

/// <summary>What the four apps show changes only where it was meant.</summary>
internal sealed class ApprovedDefinitionTests
{
    private static IEnumerable<string> Apps => AppCatalogue.All.Select(entry => entry.Key);

    [TestCaseSource(nameof(Apps))]
    public void Definition_OfAnApp_ReadsAsApproved(string key)
    {
        var app = AppFixtures.Build(BundledInstitutions.Default, SqlDialects.Postgres, AppCatalogue.All.Single(entry => entry.Key == key));

        var definition = app.Emit(dataset => $"arn:aws:quicksight:eu-west-1:123456789012:dataset/{dataset.Identifier}");

        Approved.Match(DefinitionOutline.Of(definition), $"Definition_{key}");
    }
}

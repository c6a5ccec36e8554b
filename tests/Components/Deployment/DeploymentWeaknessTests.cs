using System.Text.RegularExpressions;
using QsGen.Components.Deployment;
using QsGen.Components.Shared;
using QsGen.Database.Dialects;
using QsGen.Institution;
using QsGen.QuickSight;
using QsGen.QuickSight.Sheets;
using QsGen.Tests.Components.Apps;
using QsGen.Tests.Components.Figures;
using QsGen.Tests.Support;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Tests.Components.Deployment;

/// <summary>Weaknesses of the field's earlier tool that show in whole documents: theme, options, stamp, names, colours, scope.</summary>
internal sealed class DeploymentWeaknessTests
{
    private static string Story => BundledInstitutions.Text(BundledInstitutions.Story);

    private static string WithoutTheme => Regex.Replace(Story, @"^theme:\n(?:[ #].*\n|\n)*", "", RegexOptions.Multiline);

    [Test]
    [Pins("theme-goes-by-two-ids")]
    public void Theme_OfAnInstitution_HasItsIdAndTagsAndIsTheOneThatDashboardsName()
    {
        var documents = TestDeployment.Of(Story).Documents;
        var theme = documents.Theme!;
        var names = Definitions(documents).Select(document => document.Body["ThemeArn"].Text().Split('/')[^1]);

        Assert.Multiple(() =>
        {
            Assert.That(theme.Id, Is.EqualTo("qs-gen-sasquatch_pr-theme"));
            Assert.That(names, Is.All.EqualTo(theme.Id));
            Assert.That(
                theme.Body["Tags"].Items().Select(tag => $"{tag["Key"].Text()}={tag["Value"].Text()}"),
                Is.EqualTo(["ManagedBy=quicksight-gen", "ResourcePrefix=qs-gen", "L2Instance=sasquatch_pr"]));
        });
    }

    [Test]
    [Pins("a-theme-that-is-not-there-is-used")]
    public void Theme_InstitutionWithoutOne_IsNotNamedAnywhere()
    {
        var documents = TestDeployment.Of(WithoutTheme).Documents;

        Assert.Multiple(() =>
        {
            Assert.That(documents.Theme, Is.Null);
            Assert.That(Definitions(documents).Select(document => document.Body.ContainsKey("ThemeArn")), Is.All.False);
        });
    }

    [Test]
    [Pins("definitions-hold-unknown-options")]
    public void Options_OfDefinitions_AreTheWeekStart() => Assert.That(
        Definitions(TestDeployment.Of(Story).Documents).Select(document => document.Body["Definition"]!["Options"]!.ToJsonString()),
        Is.All.EqualTo("""{"WeekStart":"SUNDAY"}"""));

    [Test]
    [Pins("deploy-stamp-reads-the-clock")]
    public void DeployStamp_WithoutAnOption_SaysOnlyWhatTheInputSays()
    {
        var context = new AppContext(BundledInstitutions.Load(BundledInstitutions.Story), SqlDialects.Oracle);

        var stamps = AppFixtures.AppsOf(context).Select(Stamp).Distinct().ToList();
        var chosen = AppFixtures.AppsOf(context with { DeployStamp = "change 4711" }).Select(Stamp);

        Assert.Multiple(() =>
        {
            Assert.That(stamps.Single(), Does.Match(
                "<li[^>]+>QsGen [0-9.]+</li><li[^>]+>SQL dialect: Oracle Database</li><li[^>]+>Institution: sasquatch_pr</li></ul>"));
            Assert.That(chosen, Is.All.Contain("change 4711"));
        });
    }

    [Test]
    [Pins("name-prefix-is-ignored")]
    public void Names_InstitutionWithAPrefix_BeginWithIt()
    {
        var institution = BundledInstitutions.Load(BundledInstitutions.Story);

        var name = AppTexts.NameOf(new AppContext(institution, SqlDialects.DuckDb), "Executives");

        Assert.That(name, Is.EqualTo($"{institution.Theme!.AnalysisNamePrefix} Executives ({institution.Instance})"));
    }

    [Test]
    [Pins("small-letters-break-a-colour")]
    public void Colours_InSmallLettersInTheYaml_AreCapitalsInEveryDocument()
    {
        var yaml = Regex.Replace(Story, "#[0-9A-Fa-f]{6}", match => match.Value.ToLowerInvariant());

        var documents = TestDeployment.Of(yaml).Documents.All.Select(document => document.Body.ToJsonString());

        Assert.That(documents, Is.All.Not.Match("#(?=[0-9A-F]*[a-f])[0-9A-Fa-f]{6}\\b"));
    }

    [Test]
    [Pins("clean-takes-other-institutions")]
    public void Resources_OfTwoInstitutionsUnderOnePrefix_ShareNothingAndSayWhoseTheyAre()
    {
        var story = TestDeployment.Of(Story).Documents.All.ToList();
        var other = TestDeployment.Of(BundledInstitutions.Text(BundledInstitutions.Default)).Documents.All.ToList();

        Assert.Multiple(() =>
        {
            Assert.That(story.Select(document => document.Id).Intersect(other.Select(document => document.Id)), Is.Empty);
            Assert.That(
                story.Select(document => document.Body["Tags"].Items().Single(tag => tag["Key"].Text() == "L2Instance")["Value"].Text()),
                Is.All.EqualTo("sasquatch_pr"));
        });
    }

    private static IEnumerable<ResourceDocument> Definitions(DeploymentDocuments documents) =>
        documents.All.Where(document => document.Kind is ResourceKind.Analysis or ResourceKind.Dashboard);

    private static string Stamp(App app) => AppDefinition.Of(app)["Sheets"].Items().Last()["TextBoxes"].Items()
        .Single(box => box["SheetTextBoxId"].Text() == "app-info-deploy-stamp")["Content"].Text();
}

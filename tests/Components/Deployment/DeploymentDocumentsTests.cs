using System.Text.Json.Nodes;
using QsGen.Components.Deployment;
using QsGen.Institution;
using QsGen.QuickSight;
using QsGen.QuickSight.Schema;
using QsGen.Sql.Dialects;

namespace QsGen.Tests.Components.Deployment;

/// <summary>Every document of every bundled institution on every dialect is one that AWS takes.</summary>
internal sealed class DeploymentDocumentsTests
{
    [TestCaseSource(nameof(Deployments))]
    public void All_EachDeployment_BreaksNoRuleInEitherNaming(InstitutionDeployment deployment)
    {
        var documents = deployment.Documents.All.ToList();

        var violations = documents.SelectMany(document => SchemaCheck.Check(document.Kind, document.Body)
            .Concat(SchemaCheck.CheckPulumi(document.Kind, PulumiNames.ToPulumi(document.Body)))
            .Select(violation => $"{document.Id}{violation}"));

        Assert.Multiple(() =>
        {
            Assert.That(violations, Is.Empty);
            Assert.That(documents.Count(document => document.Kind == ResourceKind.DataSet), Is.EqualTo(35));
            Assert.That(documents.Select(document => document.FileName), Is.Unique);
        });
    }

    [TestCaseSource(nameof(Deployments))]
    public void Definitions_EachDeployment_ReferToColumnsThatTheirDatasetsHave(InstitutionDeployment deployment)
    {
        var documents = deployment.Documents.All.ToList();
        var dataSets = documents.Where(document => document.Kind == ResourceKind.DataSet).Select(document => document.Body).ToList();

        var violations = documents.Where(document => document.Kind is ResourceKind.Analysis or ResourceKind.Dashboard)
            .SelectMany(document => ColumnReferences.Check(document.Body, dataSets));

        Assert.That(violations, Is.Empty);
    }

    [TestCaseSource(nameof(Deployments))]
    public void Dashboard_EachApp_PublishesTheDefinitionOfItsAnalysis(InstitutionDeployment deployment)
    {
        foreach (var app in AppCatalogue.All.Select(deployment.Documents.Of))
        {
            Assert.That(JsonNode.DeepEquals(app.Dashboard.Body["Definition"], app.Analysis.Body["Definition"]), Is.True, app.Dashboard.Id);
        }
    }

    [TestCase("postgresql://user:pw@db.example:5432/bank")]
    [TestCase("oracle://user:pw@db.example:1521/bank")]
    public void DataSource_FromADatabaseUrl_IsTakenByAwsAndHoldsNoPassword(string url)
    {
        var deployment = Deployment(BundledInstitutions.Default, "qsgen:databaseUrl", url);

        var source = deployment.Documents.DataSource!;

        Assert.Multiple(() =>
        {
            Assert.That(SchemaCheck.Check(ResourceKind.DataSource, source.Body), Is.Empty);
            Assert.That(source.Body.ToJsonString(), Does.Not.Contain("pw"));
        });
    }

    private static IEnumerable<TestCaseData> Deployments() =>
        from name in BundledInstitutions.Names
        from dialect in SqlDialects.All
        select new TestCaseData(Deployment(name, "qsgen:dialect", dialect.Name)).SetArgDisplayNames(name, dialect.Name);

    private static InstitutionDeployment Deployment(string institution, string key, string value)
    {
        var settings = new Dictionary<string, string>
        {
            ["qsgen:awsAccountId"] = "123456789012",
            ["aws-native:region"] = "eu-central-1",
            ["qsgen:institution"] = institution,
            ["qsgen:ownerArns"] = """["arn:aws:quicksight:eu-central-1:123456789012:user/default/owner"]""",
            [key] = value,
        };
        var reading = InstitutionDeployment.Read(settings.GetValueOrDefault, TestContext.CurrentContext.TestDirectory);

        return reading.Deployment ?? throw new InvalidOperationException(string.Join('\n', reading.Messages));
    }
}

using System.Text.Json.Nodes;
using Pulumi;
using QsGen.Components;
using QsGen.Components.Deployment;
using QsGen.Components.Executives;
using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Institution;
using QsGen.QuickSight;
using QsGen.QuickSight.Schema;
using QsGen.Tests.Support;

namespace QsGen.Tests.Components.Deployment;

/// <summary>Every document of every institution on every dialect is one that AWS takes.</summary>
internal sealed class DeploymentDocumentsTests
{
    private static string DefaultBank => BundledInstitutions.Text(BundledInstitutions.Default);

    [TestCaseSource(nameof(Deployments))]
    public void All_EachDeployment_BreaksNoRuleInEitherNaming(InstitutionDeployment deployment)
    {
        var documents = deployment.Documents.All.ToList();

        var violations = documents.SelectMany(document => ResourceSchemaCheck.Check(document.Kind, document.Body)
            .Concat(ResourceSchemaCheck.CheckPulumi(document.Kind, PulumiNames.ToPulumi(document.Body)))
            .Select(violation => $"{document.Id}{violation}"));

        Assert.Multiple(() =>
        {
            Assert.That(violations, Is.Empty);
            Assert.That(documents.Count(document => document.Kind == ResourceKind.DataSet), Is.EqualTo(DatasetQueries.Definitions.Length));
            Assert.That(documents.Select(document => document.FileName), Is.Unique);
        });
    }

    [TestCaseSource(nameof(Deployments))]
    public void Findings_EachDeployment_AreNone(InstitutionDeployment deployment) =>
        Assert.That(deployment.Documents.Findings, Is.Empty);

    [Test]
    public void Findings_ColumnThatTheDatasetLacks_NameTheDefinitionAndThePlace()
    {
        var documents = TestDeployment.Of(DefaultBank, "qsgen:dialect", "postgres").Documents.Of(ExecutivesApp.Entry);
        var columns = documents.DataSets.SelectMany(document => document.Body["PhysicalTableMap"]!.AsObject())
            .Select(table => table.Value!["CustomSql"]!["Columns"]!.AsArray());
        foreach (var column in columns.SelectMany(list => list))
        {
            column!["Name"] = $"{column["Name"]}_renamed";
        }

        var findings = DocumentCheck.Find(documents);

        Assert.Multiple(() =>
        {
            Assert.That(
                findings.Select(finding => finding.FileName).Distinct(), Is.EqualTo(new[] { ExecutivesApp.Entry.AnalysisFile }));
            Assert.That(findings.Select(finding => finding.Path), Has.All.StartsWith("/Definition/"));
        });
    }

    [Test]
    public void Of_DocumentThatAwsWouldRefuse_IsNotToBeHad()
    {
        var documents = TestDeployment.Of(DefaultBank, "qsgen:ownerArns", $"[\"arn:aws:iam::1:user/{new string('x', 300)}\"]").Documents;

        Assert.Multiple(() =>
        {
            Assert.That(() => documents.Of(ExecutivesApp.Entry), Throws.TypeOf<RunException>());
            Assert.That(documents.Findings.Select(finding => finding.Rule), Has.All.EqualTo(nameof(SchemaRule.Length)));
        });
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
        var deployment = TestDeployment.Of(DefaultBank, "qsgen:databaseUrl", url);

        var source = deployment.Documents.DataSource!;

        Assert.Multiple(() =>
        {
            Assert.That(ResourceSchemaCheck.Check(ResourceKind.DataSource, source.Body), Is.Empty);
            Assert.That(source.Body.ToJsonString(), Does.Not.Contain("pw"));
        });
    }

    private static IEnumerable<TestCaseData> Deployments() =>
        from institution in TestInstitutions.All
        from dialect in SqlDialects.All
        let deployment = TestDeployment.Of(institution.Yaml, "qsgen:dialect", dialect.Name)
        select new TestCaseData(deployment).SetArgDisplayNames(institution.Name, dialect.Name);
}

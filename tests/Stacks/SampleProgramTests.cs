using QsGen.Engine.Display;
using QsGen.Institution;
using QsGen.Stacks;
using QsGen.Tests.Stacks.Samples;
using QsGen.Wire;

namespace QsGen.Tests.Stacks;

/// <summary>Programs of others that use the components and the outputs, run for real.</summary>
internal sealed class SampleProgramTests
{
    private ProgramHarness _harness = null!;

    [SetUp]
    public void Start() => _harness = new ProgramHarness();

    [TearDown]
    public void Stop() => _harness.Dispose();

    [Test]
    public async Task OneDashboardAndADatabase_CanBeComposedProtectedAndRemoved()
    {
        _harness.Config["aws-native:region"] = "eu-central-1";
        _harness.Config["books:bank"] = BundledInstitutions.Default;
        _harness.Config["books:database"] = $"duckdb:{Path.Combine(_harness.Folder, "books.duckdb")}";
        _harness.Config["books:protect"] = "true";
        var program = ProgramHarness.Of<ReconciliationOnly>();

        var up = await _harness.UpAsync(program, project: "books");
        Assert.That(up.Plan.Succeeded, ProgramHarness.Text(up));
        Assert.That(ProgramHarness.Changes(up.Plan), Does.Contain("+ Schema books-schema").And.Contain("+ Refresh books-refresh")
            .And.Contain("+ Dashboard daily-dashboard").And.Contain("+ DataSet daily-l1-drift"));
        Assert.That(ProgramHarness.Changes(up.Plan), Has.Exactly(1).Contains(" Dashboard ").And.None.Contains("DemoData"));
        Assert.That(up.Outputs["dashboardId"], Is.EqualTo((PropertyValue)$"qs-gen-{BundledInstitutions.Default}-l1-dashboard"));
        Assert.That(ProgramHarness.Changes((await _harness.PreviewAsync(program, project: "books")).Plan), Is.Empty);

        var refused = await _harness.DestroyAsync(project: "books");
        Assert.That(refused.Plan.Succeeded, Is.False);
        Assert.That(ProgramHarness.Text(refused), Does.Contain("protected"));

        _harness.Config["books:protect"] = "false";
        Assert.That((await _harness.UpAsync(program, project: "books")).Plan.Succeeded);
        var destroyed = await _harness.DestroyAsync(project: "books");
        Assert.That(destroyed.Plan.Succeeded, ProgramHarness.Text(destroyed));
    }

    [Test]
    public async Task SecondStack_ReadsTheOutputsOfTheFirst()
    {
        _harness.Config["qsgen:awsAccountId"] = "123456789012";
        _harness.Config["aws-native:region"] = "eu-central-1";
        _harness.Config["qsgen:institution"] = BundledInstitutions.Default;
        _harness.Config["qsgen:databaseUrl"] = "duckdb:books.duckdb";
        _harness.Config["qsgen:manageDatabase"] = "false";
        _harness.Config["qsgen:bankStack"] = "organization/qsgen/dev";
        var bank = await _harness.UpAsync(ProgramHarness.Of<InstitutionStack>());
        Assert.That(bank.Plan.Succeeded, ProgramHarness.Text(bank));

        var links = await _harness.UpAsync(ProgramHarness.Of<DashboardLinks>(), stack: "links");

        Assert.That(links.Plan.Succeeded, ProgramHarness.Text(links));
        Assert.That(links.Outputs["transactions"], Is.EqualTo((PropertyValue)$"{BundledInstitutions.Default}_transactions"));
        Assert.That(((PropertyObject)links.Outputs["links"])["l1-dashboard"],
            Is.EqualTo((PropertyValue)$"/sn/dashboards/qs-gen-{BundledInstitutions.Default}-l1-dashboard"));
    }

    [Test]
    public async Task SecondStack_OfAStackThatDoesNotExist_IsToldSo()
    {
        _harness.Config["qsgen:bankStack"] = "organization/qsgen/nowhere";

        var links = await _harness.UpAsync(ProgramHarness.Of<DashboardLinks>(), stack: "links");

        Assert.That(links.Plan.Succeeded, Is.False);
        Assert.That(PlanText.RenderPlain(links.Plan), Does.Contain("organization/qsgen/nowhere").And.Not.Contain("   at "));
    }
}

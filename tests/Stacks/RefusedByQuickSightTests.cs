using Pulumi;
using QsGen.Components;
using QsGen.Components.Branding;
using QsGen.Components.Dashboards;
using QsGen.Components.Deployment;
using QsGen.Components.Executives;
using QsGen.Engine.Operations;
using QsGen.LocalQuickSight;
using QsGen.Stacks;

namespace QsGen.Tests.Stacks;

/// <summary>An update whose objects QuickSight takes and then refuses is none that succeeded, with hooks and without.</summary>
internal sealed class RefusedByQuickSightTests
{
    private const string Board = "qs-gen-spec_example-executives-dashboard";
    private const string Words = "Column fee is of the type STRING";
    private const string Complaint = $"QuickSight says CREATION_FAILED: COLUMN_TYPE_MISMATCH: {Words}";

    private ProgramHarness _harness = null!;

    [SetUp]
    public void Start()
    {
        _harness = new ProgramHarness();
        _harness.Config["qsgen:awsAccountId"] = "123456789012";
        _harness.Config["aws-native:region"] = "eu-central-1";
        _harness.Config["qsgen:institution"] = "spec_example";
        _harness.Config["qsgen:databaseUrl"] = "duckdb:bank.duckdb";
    }

    [TearDown]
    public void Remove() => _harness.Dispose();

    [Test]
    public async Task Dashboard_ThatIsRefused_FailsThisUpdateAndEachUntilItIsNot()
    {
        _harness.Faults = new(
            [
                new(StandInFaultKind.Rejected, "create", Board, Words: Words),
                new(StandInFaultKind.Rejected, "get", Board, Times: 2, Words),
            ],
            TimeProvider.System);
        var program = ProgramHarness.Of<OneDashboard>();

        var first = await _harness.UpAsync(program);
        var preview = await _harness.PreviewAsync(program);
        var second = await _harness.UpAsync(program);
        var third = await _harness.UpAsync(program);

        Failed(first, $"executives-dashboard: {Complaint}");
        Assert.That(
            ProgramHarness.Text(preview),
            Does.Contain($"QuickSight said CREATION_FAILED: COLUMN_TYPE_MISMATCH: {Words}; 'up' asks again"));
        Failed(second, Complaint);
        Assert.That(third.Plan.Succeeded, ProgramHarness.Text(third));
        Assert.That(third.Plan.HasChanges, Is.False);
    }

    [Test]
    public async Task Hook_FailsTheStep_BeforeAnythingIsBuiltOnIt_AndLooksUpWhatIsUnderWay()
    {
        _harness.Config.Remove("qsgen:hooks");
        _harness.Faults = new(
            [
                new(StandInFaultKind.UnderWay, "create", "qs-gen-spec_example-theme"),
                new(StandInFaultKind.Rejected, "create", "qs-gen-spec_example-demo-datasource", Words: Words),
                new(StandInFaultKind.Rejected, "get", "qs-gen-spec_example-demo-datasource", Words: Words),
            ],
            TimeProvider.System);

        var result = await _harness.UpAsync(ProgramHarness.Of<OneDashboard>());

        Failed(result, $"the hook 'qsgen-read-back' failed: {Complaint}");
        Assert.That(
            Directory.EnumerateDirectories(Path.Combine(_harness.Folder, "quicksight")).Select(Path.GetFileName),
            Is.EquivalentTo((string[])["datasource", "theme"]),
            "no dataset without its source");
    }

    private static void Failed(OperationResult result, string words)
    {
        Assert.That(result.Plan.Succeeded, Is.False);
        Assert.That(ProgramHarness.Text(result), Does.Contain(words));
    }

    /// <summary>The smallest stack with an object of each kind.</summary>
    private sealed class OneDashboard : Stack
    {
        public OneDashboard()
            : base(PlanHooks.Options())
        {
            var deployment = InstitutionDeployment.FromConfig();
            var branding = new InstitutionBranding(LogicalNames.Branding, new InstitutionBrandingArgs { Deployment = deployment });
            _ = new ExecutivesDashboard(
                ExecutivesApp.Entry.Key, new DashboardArgs { Deployment = deployment, Branding = branding });
        }
    }
}

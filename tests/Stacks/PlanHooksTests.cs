using System.Collections.Immutable;
using QsGen.Components.Deployment;
using QsGen.Engine.Operations;
using QsGen.Institution;
using QsGen.Stacks;

namespace QsGen.Tests.Stacks;

/// <summary>The program says by hooks what an update changes, as it does under an engine that shows raw differences alone.</summary>
internal sealed class PlanHooksTests
{
    [Test]
    public async Task ChangedColour_IsSaidBelowTheThemeAndTheDashboards_AndTheDefinitionsAreHidden()
    {
        using var harness = new ProgramHarness();
        var file = Path.Combine(harness.Folder, "bank.yaml");
        var yaml = BundledInstitutions.Text(BundledInstitutions.Default);
        var accent = $"accent: \"{BundledInstitutions.Load(BundledInstitutions.Default).Theme!.Accent}\"";
        Assert.That(yaml, Does.Contain(accent));
        await File.WriteAllTextAsync(file, yaml);
        harness.Config.Remove("qsgen:hooks");
        harness.Config["qsgen:awsAccountId"] = "123456789012";
        harness.Config["aws-native:region"] = "eu-central-1";
        harness.Config["qsgen:institution"] = "bank.yaml";
        harness.Config["qsgen:databaseUrl"] = "duckdb:bank.duckdb";
        harness.Config["qsgen:manageDatabase"] = "false";
        var program = ProgramHarness.Of<InstitutionStack>();
        Succeeded(await harness.UpAsync(program));
        await File.WriteAllTextAsync(file, yaml.Replace(accent, "accent: \"#224466\"", StringComparison.Ordinal));

        var preview = Succeeded(await harness.PreviewAsync(program));

        var notes = preview.Plan.Diagnostics.Where(note => note.Urn is not null && note.Message.Contains("#224466"));
        Assert.That(
            notes.Select(note => note.Urn!.Value.Name),
            Has.Member("branding-theme").And.Some.EndsWith("-dashboard").Or.Some.EndsWith("-analysis"));
        Assert.That(preview.Plan.Changes.SelectMany(change => change.Properties), Is.Empty, "definitions are hidden");

        harness.Config["qsgen:rawDiffs"] = "true";
        var raw = Succeeded(await harness.PreviewAsync(program));
        Assert.That(raw.Plan.Changes.SelectMany(change => change.Properties), Is.Not.Empty);
    }

    [TestCase("arn:aws:quicksight:us-east-1:111122223333:theme/a", "eu-central-1", true)]
    [TestCase("arn:aws:quicksight:us-east-1:111122223333:theme/a", "us-east-1", false)]
    [TestCase(null, "us-east-1", false)]
    [TestCase("arn:aws:quicksight:us-east-1:111122223333:theme/a", null, false)]
    public void MoveToAnotherRegion_IsRefusedWithTheWayThatWorks(string? arn, string? region, bool refused)
    {
        void Refuse() => RegionMove.Refuse(arn, region);

        Assert.That(Refuse, refused
            ? Throws.TypeOf<Pulumi.RunException>().With.Message.Contains("Set aws-native:region back to us-east-1 and run 'destroy' first")
            : Throws.Nothing);
    }

    [TestCase("eu-central-1", "https://eu-central-1.quicksight.aws.amazon.com/sn/dashboards/qs-gen-l1")]
    [TestCase("cn-north-1", null)]
    public void DashboardUrls_LeadIntoTheConsoleOfTheRegion(string region, string? expected)
    {
        var ids = ImmutableDictionary<string, string>.Empty.Add("l1-dashboard", "qs-gen-l1");

        var links = ConsoleLinks.Of(new DeploymentSettings("111122223333", region), ids);

        Assert.That(links?["l1-dashboard"], Is.EqualTo(expected));
    }

    [TestCase("postgres://bank:canary-77@db/bank", false, true)]
    [TestCase("postgres://bank:canary-77@db/bank", true, false)]
    [TestCase("postgres://bank@db/bank", false, false)]
    [TestCase("duckdb:bank.duckdb", false, false)]
    [TestCase(null, false, false)]
    public void PasswordOutsideTheSecrets_IsWarnedOfWithTheCommand_AndNotSaid(string? url, bool isSecret, bool warned)
    {
        var secrets = new ConfiguredSecrets(isSecret
            ? ImmutableDictionary<string, string>.Empty.Add("qsgen:databaseUrl", url!)
            : ImmutableDictionary<string, string>.Empty);

        var warning = InstitutionParts.PasswordWarning(url, secrets);

        Assert.That(warning, warned ? Does.Contain("pulumi config set --secret qsgen:databaseUrl").And.Not.Contain("canary") : Is.Null);
    }

    private static OperationResult Succeeded(OperationResult result)
    {
        Assert.That(result.Plan.Succeeded, ProgramHarness.Text(result));
        return result;
    }
}

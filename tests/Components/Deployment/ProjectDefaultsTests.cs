using QsGen.Cli.Configuration;
using QsGen.Components;
using QsGen.Components.Deployment;
using QsGen.Demo;
using QsGen.Tests.Support;

namespace QsGen.Tests.Components.Deployment;

/// <summary>
/// The defaults that <c>Pulumi.yaml</c> declares, those that the program falls back to, and those of the provider are the same.
/// </summary>
internal sealed class ProjectDefaultsTests
{
    private static readonly Dictionary<string, string> Needed = new()
    {
        ["qsgen:awsAccountId"] = "123456789012",
        ["aws-native:region"] = "eu-central-1",
        ["qsgen:databaseUrl"] = "duckdb:bank.duckdb",
        ["qsgen:demoData"] = "true",
    };

    [Test]
    public void Program_WithAndWithoutTheDeclaredDefaults_ReadsTheSame()
    {
        var declared = ProjectFile.Find(Repository.Root).Declared
            .Where(entry => entry.Value.Default is not null)
            .ToDictionary(entry => entry.Key, entry => entry.Value.Default!);
        var (bare, full) = (Read(Needed.GetValueOrDefault), Read(key => Needed.GetValueOrDefault(key) ?? declared.GetValueOrDefault(key)));

        Assert.That(Facts(full), Is.EqualTo(Facts(bare)));
        Assert.That(full.Settings.ExtraTags.Concat(bare.Settings.ExtraTags), Is.Empty);
        Assert.That(full.Settings.OwnerArns.Concat(full.Settings.ViewerArns), Is.Empty);
    }

    [Test]
    public void Provider_HasTheSameDemoDefaults()
    {
        var (stack, provider) = (Read(Needed.GetValueOrDefault).DemoData!, new DemoOptions { Anchor = default });

        Assert.That((stack.Days, (long)stack.Seed), Is.EqualTo((provider.Days, provider.Seed)));
    }

    private static object Facts(InstitutionDeployment deployment) => (
        deployment.Institution.Instance, deployment.Settings.ResourcePrefix, deployment.Settings.Partition,
        deployment.Settings.AwsNativeVersion, deployment.Settings.DataSourceArn, deployment.Settings.DataSourceSecretArn,
        (deployment.ManagesDatabase, deployment.DemoData, deployment.AsOf, deployment.Guard, deployment.Dialect));

    private static InstitutionDeployment Read(Func<string, string?> lookUp)
    {
        var reading = InstitutionDeployment.Read(lookUp, Repository.Root);
        Assert.That(reading.Deployment, Is.Not.Null, string.Join('\n', reading.Messages));
        return reading.Deployment!;
    }
}

using QsGen.Components;
using QsGen.Components.Deployment;
using QsGen.Institution;
using QsGen.Tests.Support;

namespace QsGen.Tests.Components.Deployment;

/// <summary>The prefix of an institution whose file names none.</summary>
internal sealed class TablePrefixTests
{
    [Test]
    public void Read_PrefixFromTheSettings_IsTheInstitutionsAndStandsInItsText()
    {
        var deployment = Read("release-15", "harbour").Deployment!;

        Assert.That(deployment.Institution.Instance, Is.EqualTo(new InstanceName("harbour")));
        Assert.That(InstitutionLoader.Parse(deployment.InstitutionYaml, "x").Model!.Instance.Value, Is.EqualTo("harbour"));
    }

    [TestCase("release-15", null, "L05")]
    [TestCase("release-15", "Not-One", "qsgen:tablePrefix")]
    [TestCase("release-8", "harbour", "is 'harbour', but the file says 'instance: quay_bank'")]
    public void Read_PrefixNowhereWrongOrTwice_IsRefused(string file, string? prefix, string complaint)
    {
        var reading = Read(file, prefix);

        Assert.That(reading.Deployment, Is.Null);
        Assert.That(reading.Messages, Has.Some.Contains(complaint));
    }

    private static DeploymentReading Read(string file, string? prefix) => InstitutionDeployment.Read(
        key => key switch
        {
            "qsgen:institution" => $"{file}.yaml",
            "qsgen:tablePrefix" => prefix,
            "qsgen:awsAccountId" => "123456789012",
            "aws-native:region" => "eu-central-1",
            "qsgen:databaseUrl" => "duckdb:bank.duckdb",
            _ => null,
        },
        Path.Combine(Repository.Root, "tests", "Institution", "Kitchen"));
}

using QsGen.Components;
using QsGen.Components.Deployment;
using QsGen.Tests.Institution.Currencies;
using QsGen.Tests.Support;

namespace QsGen.Tests.Components.Deployment;

/// <summary>Whose books a stack keeps, named behind the institution's file.</summary>
internal sealed class BooksSettingTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Write()
    {
        _folder = new TemporaryFolder();
        _folder.Write("bank.yaml", ExchangeBank.Text);
        _folder.Write("nameless.yaml", ExchangeBank.Text.Replace("instance: change\n", "", StringComparison.Ordinal));
    }

    [TearDown]
    public void Remove() => _folder.Dispose();

    [TestCase("bank.yaml#USD", null, "change_usd")]
    [TestCase("nameless.yaml#USD", "quay", "quay_usd")]
    [TestCase("nameless.yaml#EUR", "quay", "quay")]
    public void Read_BooksBehindTheFile_AreTheStacksAndStandInItsText(string named, string? prefix, string instance)
    {
        var deployment = Read(named, prefix).Deployment!;

        Assert.That(deployment.Institution.Instance.Value, Is.EqualTo(instance));
        Assert.That(InstitutionLoader.Parse(deployment.InstitutionYaml, "x").Model, Is.EqualTo(deployment.Institution));
        Assert.That(deployment.Institution.Currency.Code, Is.EqualTo(named[^3..]));
    }

    [Test]
    public void Read_NoBooks_WarnsOfWhatIsLeftOut()
    {
        var reading = Read("bank.yaml", null);

        Assert.That(reading.Deployment!.Institution.Instance.Value, Is.EqualTo("change"));
        Assert.That(reading.Messages, Has.Some.Contains("nothing of those in KWD and USD is in them").And.Some.Contains("bank.yaml#EUR"));
        Assert.That(Read("bank.yaml#EUR", null).Messages, Is.Empty);
    }

    [TestCase("bank.yaml#JPY", "no account is in JPY; the accounts are in EUR, KWD, USD")]
    [TestCase("none.yaml#USD", "there is no file 'none.yaml'")]
    [TestCase("bank.yaml#usd", "there is no file 'bank.yaml#usd'")]
    public void Read_BooksThatAreNot_AreRefused(string named, string complaint) =>
        Assert.That(Read(named, null).Messages, Has.Some.Contains(complaint));

    /// <summary>One pair of tables that others fill can't be two books.</summary>
    [Test]
    public void Read_BooksOfAFeedOfCents_AreRefused() => Assert.That(
        Read("bank.yaml#USD", null, "cents").Messages,
        Has.Some.Contains("whose tables hold all accounts, and these are in EUR, KWD, USD; write a file for the accounts of each"));

    private DeploymentReading Read(string named, string? prefix, string? format = null) => InstitutionDeployment.Read(
        key => key switch
        {
            "qsgen:institution" => named,
            "qsgen:tablePrefix" => prefix,
            "qsgen:feedFormat" => format,
            "qsgen:awsAccountId" => "123456789012",
            "aws-native:region" => "eu-central-1",
            "qsgen:databaseUrl" => "duckdb:bank.duckdb",
            _ => null,
        },
        _folder.Path);
}

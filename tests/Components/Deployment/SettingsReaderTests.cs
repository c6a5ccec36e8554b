using QsGen.Components.Deployment;

namespace QsGen.Tests.Components.Deployment;

internal sealed class SettingsReaderTests
{
    private static readonly Dictionary<string, string> Valid = new(StringComparer.Ordinal)
    {
        ["qsgen:awsAccountId"] = "111122223333",
        ["aws-native:region"] = "eu-west-1",
    };

    [Test]
    public void ReadDeployment_MinimalValues_UsesDefaults()
    {
        var reader = Reader([]);

        var settings = reader.ReadDeployment();

        Assert.That(reader.Problems, Is.Empty);
        Assert.That(settings.AccountId, Is.EqualTo(Valid["qsgen:awsAccountId"]));
        Assert.That(settings.ResourcePrefix, Is.EqualTo(DeploymentSettings.DefaultResourcePrefix));
        Assert.That(settings.OwnerArns, Is.Empty);
        Assert.That(settings.DataSourceArn, Is.Null);
    }

    [Test]
    public void ReadDeployment_NothingConfigured_ReportsEveryMissingKey()
    {
        var reader = new SettingsReader(_ => null);

        reader.ReadDeployment();

        Assert.That(reader.Problems.Select(problem => problem.Key), Is.EquivalentTo(new[] { "qsgen:awsAccountId", "aws-native:region" }));
    }

    [TestCase("qsgen:awsAccountId", "12345")]
    [TestCase("qsgen:awsAccountId", "111122223333\n")]
    [TestCase("aws-native:region", "Ireland")]
    [TestCase("qsgen:resourcePrefix", "qs gen")]
    [TestCase("qsgen:ownerArns", "not json")]
    [TestCase("qsgen:ownerArns", """["user/ann"]""")]
    [TestCase("qsgen:extraTags", """["a"]""")]
    [TestCase("qsgen:extraTags", """{"":"x"}""")]
    [TestCase("qsgen:dataSourceArn", "ledger")]
    public void ReadDeployment_UnusableValue_IsReportedUnderItsKey(string key, string value)
    {
        var reader = Reader(new() { [key] = value });

        reader.ReadDeployment();

        Assert.That(reader.Problems.Select(problem => problem.Key), Is.EqualTo(new[] { key }));
    }

    [TestCase("""{"CostCenter":4711,"Billed":true,"Größe":"1.50"}""", "CostCenter=4711 Billed=true Größe=1.50")]
    public void ExtraTags_NumbersAndBooleans_AreText(string json, string expected)
    {
        var reader = Reader(new() { ["qsgen:extraTags"] = json });

        var tags = reader.ReadDeployment().ExtraTags;

        Assert.That(reader.Problems, Is.Empty);
        Assert.That(string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}")), Is.EqualTo(expected));
    }

    [TestCase("""{"ResourcePrefix":"x"}""", "that QsGen writes itself")]
    [TestCase("""{"a":"1","a":"2"}""", "is there twice")]
    [TestCase("""{"aws:cost":"x"}""", "AWS's own")]
    [TestCase("""{"a":"x;y"}""", "blanks and _ . : / = + - @ only")]
    [TestCase("""{"a":["x"]}""", "is a list or an object")]
    [TestCase("""{"a":""}""", "has no value")]
    public void ExtraTags_ThatAwsRefuses_AreReportedWithOneCause(string json, string cause)
    {
        var reader = Reader(new() { ["qsgen:extraTags"] = json });

        reader.ReadDeployment();

        Assert.That(reader.Problems.Single().ToString(), Does.Contain(cause));
    }

    [Test]
    public void AccountInExtraQuotes_IsToldToLoseThem()
    {
        var reader = Reader(new() { ["qsgen:awsAccountId"] = "\"111122223333\"" });

        reader.ReadDeployment();

        Assert.That(reader.Problems.Single().ToString(), Does.Contain("has quotes inside it; set it to 111122223333"));
    }

    [TestCase("yes")]
    [TestCase("True")]
    public void Flag_AnythingButTrueAndFalse_IsReported(string value)
    {
        var reader = Reader(new() { ["qsgen:demoData"] = value });

        reader.Flag(SettingKeys.DemoData, defaultValue: false);

        Assert.That(reader.Problems, Has.Length.EqualTo(1));
    }

    [TestCase("0")]
    [TestCase("ninety")]
    [TestCase("99999999999")]
    public void Number_BelowMinimumOrNoNumber_IsReported(string value)
    {
        var reader = Reader(new() { ["qsgen:demoDays"] = value });

        reader.Number(SettingKeys.DemoDays, defaultValue: 90, minimum: 1);

        Assert.That(reader.Problems, Has.Length.EqualTo(1));
    }

    private static SettingsReader Reader(Dictionary<string, string> overrides) =>
        new(key => overrides.GetValueOrDefault(key) ?? Valid.GetValueOrDefault(key));
}

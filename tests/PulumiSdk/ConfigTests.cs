using Pulumi;
using Pulumi.Utilities;
using Rpc = QsGen.Wire.Rpc;

namespace QsGen.Tests.PulumiSdk;

[NonParallelizable]
internal sealed class ConfigTests
{
    private RecordingEngine _engine = null!;

    [SetUp]
    public async Task StartEngine() => _engine = await RecordingEngine.StartAsync();

    [TearDown]
    public async Task StopEngine() => await _engine.DisposeAsync();

    [Test]
    public async Task Values_AreReadByTheirType()
    {
        Set(("flag", "true"), ("count", "-3"), ("rate", "1.5"), ("list", "[1,2]"), ("text", "x"));

        await InRunAsync(config =>
        {
            Assert.That((config.GetBoolean("flag"), config.GetInt32("count"), config.GetDouble("rate")),
                Is.EqualTo(((bool?)true, (int?)-3, (double?)1.5)));
            Assert.That(config.GetObject<int[]>("list"), Is.EqualTo((int[])[1, 2]));
            Assert.That((config.Require("text"), config.Get("absent"), config.GetBoolean("absent")),
                Is.EqualTo(("x", (string?)null, (bool?)null)));
            Assert.That(new Config("aws-native").Get("region"), Is.Null);
        });
    }

    [TestCase("True")]
    [TestCase("yes")]
    public async Task Boolean_NotSpelledExactly_IsRefused(string value)
    {
        Set(("flag", value));

        Assert.That(await ErrorOfAsync(config => config.GetBoolean("flag")),
            Is.EqualTo($"Configuration 'bank:flag' value '{value}' is not a valid Boolean"));
    }

    [Test]
    public async Task BadValue_OfASecret_IsNotShown([Values] bool secretKey)
    {
        Set(("count", "canary-5x"));
        if (secretKey)
        {
            _engine.SecretKeys.Add("bank:count");
        }

        var error = await ErrorOfAsync(config => _ = secretKey ? config.RequireInt32("count") : (object)config.RequireSecretInt32("count"));

        Assert.That(error, Is.EqualTo("Configuration 'bank:count' value '[secret]' is not a valid Int32"));
    }

    [Test]
    public async Task SecretGetters_MakeSecretsOfPlainValues()
    {
        Set(("text", "x"), ("flag", "true"));

        await InRunAsync(config =>
        {
            var outputs = Output.Tuple(config.RequireSecret("text"), config.RequireSecretBoolean("flag"));
            outputs.Apply(async values =>
            {
                Assert.That(values, Is.EqualTo(("x", true)));
                Assert.That(await Output.IsSecretAsync(outputs), Is.True);
            });
            Assert.That(config.GetSecret("absent"), Is.Null);
        });
    }

    [Test]
    public async Task OldKeys_AreReadAsNewOnes()
    {
        _engine.Config["bank:config:text"] = "x";

        await InRunAsync(config => Assert.That(config.Get("text"), Is.EqualTo("x")));
    }

    [Test]
    public async Task Instance_KnowsTheDeployment() => await InRunAsync(_ => Assert.That(
        (Deployment.Instance.ProjectName, Deployment.Instance.StackName, Deployment.Instance.OrganizationName,
            Deployment.Instance.IsDryRun),
        Is.EqualTo(("bank", "dev", "organization", false))));

    private void Set(params (string Key, string Value)[] values)
    {
        foreach (var (key, value) in values)
        {
            _engine.Config[$"bank:{key}"] = value;
        }
    }

    private async Task InRunAsync(Action<Config> read)
    {
        var exitCode = await _engine.RunAsync(() => Deployment.RunAsync(() => read(new Config())));

        Assert.That(_engine.Logs.Select(log => log.Message), Is.Empty);
        Assert.That(exitCode, Is.Zero);
    }

    private async Task<string> ErrorOfAsync(Action<Config> read)
    {
        await _engine.RunAsync(() => Deployment.RunAsync(() => read(new Config())));
        return _engine.Error;
    }
}

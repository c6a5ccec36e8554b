using QsGen.Engine.Providers;
using QsGen.Tests.Engine.Support;
using QsGen.Wire;
using QsGen.Wire.Rpc;
using static QsGen.Tests.Engine.Support.EngineHarness;

namespace QsGen.Tests.Engine;

internal sealed class ProviderTests : EngineFixture
{
    [Test]
    public async Task DefaultProvider_IsConfiguredFromTheStacksConfiguration()
    {
        Configure(("test:region", "eu-1"), ("test:token", "canary"), ("other:region", "x"));
        Engine.Settings = Engine.Settings with { SecretKeys = ["test:token"] };

        await Engine.UpAsync(program => program.ThingAsync("a"));

        var request = Provider.Configurations.Single();
        Assert.That(
            PropertyDecoder.FromStruct(request.Args),
            Is.EqualTo(Props(("region", "eu-1"), ("token", new PropertySecret("canary")))));
        Assert.That(request.Variables["test:config:region"], Is.EqualTo("eu-1"));
        Assert.That(System.Text.Encoding.UTF8.GetString(Engine.Store.History[^1]), Does.Not.Contain("canary"));
    }

    [TestCase("", "default")]
    [TestCase("1.2.3", "default_1_2_3")]
    [TestCase("1.2.3-beta.1", "default_1_2_3_beta_1")]
    public async Task DefaultProvider_Name_CarriesTheVersion(string version, string name)
    {
        await Engine.UpAsync(program => program.ThingAsync("a", null, request => request.Version = version));

        Assert.That(Engine.HasResource(name), Is.True);
        Assert.That(Engine.Resource(name)["inputs"]?["version"]?.GetValue<string>() ?? "", Is.EqualTo(version));
        Assert.That(Engine.Resource(name)["inputs"]?["__internal"]?.ToJsonString() ?? "", Is.EqualTo(version.Length > 0 ? "{}" : ""));
        Assert.That(Engine.Resource(name)["outputs"]?["__internal"], Is.Null);
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Provider_ThatJudgesInputsAlone_IsAskedAboutThemOnce(bool judgesInputsAlone)
    {
        Engine.Settings = Engine.Settings with
        {
            Providers = [.. Engine.Settings.Providers.Select(source => source with { JudgesInputsAlone = judgesInputsAlone })],
        };
        await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 1))));
        Assert.That(Provider.Calls, Does.Contain("check a"));

        var same = await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 1))));

        Assert.That(Steps(same.Plan), Is.EqualTo(new[] { "same a" }));
        Assert.That(Provider.Calls.Where(call => call is "check a" or "diff a"), judgesInputsAlone ? Is.Empty : Has.Exactly(2).Items);
        var other = await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 2))));
        Assert.That(Steps(other.Plan), Is.EqualTo(new[] { "update a" }));
        Assert.That(Provider.Calls, Does.Contain("check a").And.Contain("diff a"));
    }

    [TestCase("""["test"]""")]
    [TestCase("""["*"]""")]
    public async Task DefaultProvider_Disabled_IsRefused(string list)
    {
        Configure(("pulumi:disable-default-providers", list));

        var result = await Engine.UpAsync(program => program.ThingAsync("a"));

        Assert.That(result.Succeeded, Is.False);
        Assert.That(Engine.Display.Errors.Single(), Does.Contain("disabled"));
    }

    [Test]
    public async Task DefaultProvider_NewVersion_KeepsTheResourcesAndGoesLast()
    {
        await Engine.UpAsync(program => program.ThingAsync("a", null, request => request.Version = "1.0.0"));

        var result = await Engine.UpAsync(program => program.ThingAsync("a", null, request => request.Version = "1.1.0"));

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "same a" }));
        Assert.That(Engine.HasResource("default_1_0_0"), Is.False);
        Assert.That(Engine.Resource("a")["provider"]!.GetValue<string>(), Does.Contain("default_1_1_0"));
    }

    [Test]
    public async Task DefaultProvider_NewVersionThatSaysReplace_ReplacesTheResources()
    {
        await Engine.UpAsync(program => program.ThingAsync("a", null, request => request.Version = "1.0.0"));
        Provider.OnDiffConfig = _ => new DiffResponse { Changes = DiffResponse.Types.DiffChanges.DiffSome, Replaces = { "version" } };

        var result = await Engine.UpAsync(program => program.ThingAsync("a", null, request => request.Version = "1.1.0"));

        Assert.That(Steps(result.Plan), Does.Contain("replace a"));
    }

    [Test]
    public async Task DefaultProvider_ChangedConfiguration_UpdatesItAndKeepsTheResources()
    {
        Configure(("test:region", "eu-1"));
        await Engine.UpAsync(program => program.ThingAsync("a"));
        Configure(("test:region", "eu-2"));

        var result = await Engine.UpAsync(program => program.ThingAsync("a"));

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "same a" }));
        Assert.That(result.Plan.Changes.Select(change => $"{change.Kind} {change.Urn.Name}"), Does.Contain("Update default"));
        Assert.That(PropertyDecoder.FromStruct(Provider.Configurations.Last().Args)["region"], Is.EqualTo((PropertyValue)"eu-2"));
    }

    [Test]
    public async Task Provider_ReplacedByItsOwnDiff_ReplacesItsResources()
    {
        Configure(("test:region", "eu-1"));
        await Engine.UpAsync(program => program.ThingAsync("a"));
        Configure(("test:region", "eu-2"));
        Provider.OnDiffConfig = _ => new DiffResponse { Changes = DiffResponse.Types.DiffChanges.DiffSome, Replaces = { "region" } };

        var result = await Engine.UpAsync(program => program.ThingAsync("a"));

        Assert.That(result.Succeeded, Is.True);
        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "create-replacement a", "replace a", "delete-replaced a" }));
        Assert.That(Engine.Resources.Count(resource => NameOf(resource!) == "default"), Is.EqualTo(1));
    }

    [Test]
    public async Task ExplicitProvider_IsUsedAndNoDefaultOneIsMade()
    {
        await Engine.UpAsync(async program =>
        {
            var provider = await ProviderAsync(program, "mine", "eu-9");
            await program.ThingAsync("a", null, request => request.Provider = $"{provider.Urn}::{provider.Id}");
        });

        Assert.That(Engine.HasResource("default"), Is.False);
        Assert.That(PropertyDecoder.FromStruct(Provider.Configurations.Single().Args)["region"], Is.EqualTo((PropertyValue)"eu-9"));
    }

    [Test]
    public async Task ExplicitProvider_OfParent_IsInherited()
    {
        await Engine.UpAsync(async program =>
        {
            var provider = await ProviderAsync(program, "mine", "eu-9");
            var group = await program.ComponentAsync("g", configure: request => request.Provider = $"{provider.Urn}::{provider.Id}");
            await program.ThingAsync("a", null, request => request.Parent = group);
        });

        Assert.That(Engine.Resource("a")["provider"]!.GetValue<string>(), Does.Contain("::mine::"));
    }

    [Test]
    public async Task ExplicitProvider_Another_GetsANewObject()
    {
        await Engine.UpAsync(program => WithAsync(program, "one"));

        var result = await Engine.UpAsync(program => WithAsync(program, "two"));

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "create-replacement a", "replace a", "delete-replaced a" }));
        static async Task WithAsync(TestProgram program, string name)
        {
            var provider = await ProviderAsync(program, name, "eu-9");
            await program.ThingAsync("a", null, request => request.Provider = $"{provider.Urn}::{provider.Id}");
        }
    }

    [Test]
    public async Task Preview_ProviderWithUnknownConfiguration_IsNotConfiguredAndWarns()
    {
        await Engine.UpAsync(program => Program(program, "eu-1"));

        var result = await Engine.PreviewAsync(program => Program(program, PropertyValue.Unknown));

        Assert.That(result.Succeeded, Is.True);
        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "update a" }));
        Assert.That(Engine.Display.Messages.Single(), Does.Contain("not configured"));
        static async Task Program(TestProgram program, PropertyValue region)
        {
            var provider = await ProviderAsync(program, "mine", region);
            await program.ThingAsync("a", Props(("size", 1)), request =>
                request.Provider = $"{provider.Urn}::{(provider.Id.Length > 0 ? provider.Id : UnknownSentinel.String)}");
        }
    }

    [Test]
    public async Task Provider_WithoutHandshake_SaysWhatItKnowsWhenConfigured()
    {
        Provider.Handshakes = false;

        var preview = await Engine.PreviewAsync(program => program.ThingAsync("a", Props(("size", 1))));

        Assert.That(preview.Succeeded, Is.True);
        Assert.That(Provider.Calls, Does.Not.Contain("preview-create a"));
    }

    [Test]
    public async Task Provider_WithoutSecrets_SeesPlainValuesAndItsOutputsAreMarkedByKey()
    {
        Provider.AcceptsSecrets = false;

        await Engine.UpAsync(program => program.ThingAsync("a", Props(("password", new PropertySecret("hunter2")), ("size", 1))));

        Assert.That(Provider.Cloud["a-1"].Properties.Find("password"), Is.EqualTo((PropertyValue)"hunter2"));
        Assert.That(Engine.Resource("a")["outputs"]!["password"]!["ciphertext"], Is.Not.Null);
        Assert.That(Engine.Resource("a")["outputs"]!["size"]!.GetValue<int>(), Is.EqualTo(1));
    }

    [Test]
    public async Task AdditionalSecretOutputs_AreSecretsInStateAndAnswers()
    {
        RegisterResourceResponse? answer = null;
        await Engine.UpAsync(async program => answer = await program.ThingAsync(
            "a", Props(("token", "hunter2")), request => request.AdditionalSecretOutputs.Add("token")));

        Assert.That(PropertyDecoder.FromStruct(answer!.Object).Find("token"), Is.EqualTo(new PropertySecret("hunter2")));
        Assert.That(Engine.Resource("a")["outputs"]!["token"]!["ciphertext"], Is.Not.Null);
    }

    [Test]
    public async Task Preview_UnknownOutputs_AreLeftOutOfTheAnswer()
    {
        Provider.Outputs = (_, inputs) => inputs.SetItem("arn", PropertyValue.Unknown);
        RegisterResourceResponse? answer = null;

        await Engine.PreviewAsync(async program => answer = await program.ThingAsync("a", Props(("size", 1))));

        Assert.That(answer!.Id, Is.Empty);
        Assert.That(PropertyDecoder.FromStruct(answer.Object).Keys, Is.EqualTo(new[] { "size" }));
    }

    [Test]
    public async Task StackReference_ToAnotherStack_ReturnsItsOutputsWithSecrets()
    {
        await Engine.UpAsync(program => program.OutputsAsync(Props(("plain", 1), ("hidden", new PropertySecret("hunter2")))));
        Engine.Settings = Engine.Settings with { Stack = "second" };
        ReadResourceResponse? answer = null;

        var result = await Engine.UpAsync(async program => answer = await ReadStackAsync(program, "organization/bank/dev"));

        Assert.That(result.Succeeded, Is.True);
        var outputs = (PropertyObject)PropertyDecoder.FromStruct(answer!.Properties)["outputs"];
        Assert.That(outputs, Is.EqualTo(Props(("plain", 1), ("hidden", new PropertySecret("hunter2")))));
        Assert.That(
            PropertyDecoder.FromStruct(answer.Properties)["secretOutputNames"], Is.EqualTo(PropertyValue.Array("hidden")));
    }

    [Test]
    public async Task StackReference_ToAStackThatDoesNotExist_Fails()
    {
        var result = await Engine.UpAsync(program => ReadStackAsync(program, "organization/bank/gone"));

        Assert.That(result.Succeeded, Is.False);
        Assert.That(Engine.Display.Errors.Single(), Does.Contain("unknown stack 'organization/bank/gone'"));
    }

    [Test]
    public async Task Provider_ThatDoesNotStart_IsReported()
    {
        Engine.Settings = Engine.Settings with
        {
            Providers = [new ProviderSource("test", (_, _) => throw new ProviderException("it is not there"))],
        };

        var result = await Engine.UpAsync(program => program.ThingAsync("a"));

        Assert.That(result.Succeeded, Is.False);
        Assert.That(Engine.Display.Errors.Single(), Does.Contain("it is not there"));
    }

    private static Task<ReadResourceResponse> ReadStackAsync(TestProgram program, string name) =>
        program.Monitor.ReadResourceAsync(new ReadResourceRequest
        {
            Id = name,
            Type = "pulumi:pulumi:StackReference",
            Name = name,
            Parent = program.StackUrn,
            Properties = PropertyEncoder.ToStruct(Props(("name", name))),
            AcceptSecrets = true,
        }).ResponseAsync;

    private static async Task<RegisterResourceResponse> ProviderAsync(TestProgram program, string name, PropertyValue region) =>
        await program.Monitor.RegisterResourceAsync(new RegisterResourceRequest
        {
            Type = "pulumi:providers:test",
            Name = name,
            Parent = program.StackUrn,
            Custom = true,
            Object = PropertyEncoder.ToStruct(Props(("region", region))),
            AcceptSecrets = true,
        });

    private void Configure(params (string Key, string Value)[] config) => Engine.Settings = Engine.Settings with
    {
        Config = Engine.Settings.Config.Clear().AddRange(config.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))),
    };
}

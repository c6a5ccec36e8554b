using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi;
using QsGen.Wire;
using Rpc = QsGen.Wire.Rpc;

namespace QsGen.Tests.PulumiSdk;

/// <summary>What the official SDK was seen to send for <see cref="SampleStack"/>, ours must send too.</summary>
[NonParallelizable]
internal sealed class RecordedProgramTests
{
    private const string Password = "canary-9f1";

    private static readonly string DashboardsUrn = RecordingEngine.UrnOf("", "qsgen:index:Dashboards", "dash");
    private static readonly string SchemaUrn = RecordingEngine.UrnOf(DashboardsUrn, SampleStack.SchemaType, "dash-schema");
    private static readonly string DataSetUrn = RecordingEngine.UrnOf(DashboardsUrn, SampleStack.DataSetType, "dash-dataset");
    private static readonly string ProviderUrn = RecordingEngine.UrnOf("", "pulumi:providers:qsgen", "prov");

    [Test]
    public async Task Order_OfTheCalls_IsAsRecorded([Values] bool preview)
    {
        await using var engine = await RunAsync(preview);

        var calls = engine.Calls.Select(Describe).ToImmutableArray();
        var stack = calls.IndexOf("register bank-dev");

        Assert.That(calls, Has.Exactly(1).EqualTo("register bank-dev"));
        Assert.That(calls.IndexOf("register dash"), Is.GreaterThan(stack));
        Assert.That(calls.IndexOf("register prov"), Is.GreaterThan(stack));
        Assert.That(calls.IndexOf("register folder"), Is.GreaterThan(calls.IndexOf("register dash")));
        Assert.That(calls.IndexOf("read acme/network/dev"), Is.GreaterThan(stack));
        Assert.That(calls.IndexOf("register dash-schema"), Is.GreaterThan(calls.IndexOf("register prov")));
        Assert.That(calls.IndexOf("register dash-dataset"), Is.GreaterThan(calls.IndexOf("register dash-schema")));
        Assert.That(calls.IndexOf("register refresh"), Is.GreaterThan(calls.IndexOf("register dash-dataset")));
        Assert.That(calls.IndexOf("outputs pulumi:pulumi:Stack"), Is.GreaterThan(calls.IndexOf("register dash-schema")));
        Assert.That(calls[^1], Is.EqualTo("signal"));
    }

    [Test]
    public async Task Registration_OfTheStack_HasNoParentAndNoInputs()
    {
        await using var engine = await RunAsync(preview: false);

        var stack = engine.Registration("bank-dev");

        Assert.That((stack.Type, stack.Parent, stack.Custom), Is.EqualTo(("pulumi:pulumi:Stack", "", false)));
        Assert.That(stack.Object.Fields, Is.Empty);
    }

    [Test]
    public async Task Registration_OfAnything_SaysWhatTheProgramAccepts()
    {
        await using var engine = await RunAsync(preview: false);

        Assert.That(engine.Registrations, Is.All.Matches<Rpc.RegisterResourceRequest>(request =>
            request is
            {
                AcceptSecrets: true, AcceptResources: true, SupportsResultReporting: true, SupportsPartialValues: false,
                Hooks: not null
            }));
    }

    [Test]
    public async Task Registration_OptionsOfTheFolder_AreAsRecorded()
    {
        await using var engine = await RunAsync(preview: false);

        var folder = engine.Registration("folder");

        Assert.That(engine.Inputs("folder"), Is.EqualTo(PropertyValue.Object(("shared", true), ("depth", 2))), "null inputs are left out");
        Assert.That(folder.PropertyDependencies.Keys, Is.EquivalentTo(["depth", "shared"]));
        Assert.That(folder.PropertyDependencies["depth"].Urns, Is.Empty);
        Assert.That((folder.HasProtect, folder.Protect, folder.HasRetainOnDelete, folder.RetainOnDelete),
            Is.EqualTo((true, true, true, false)));
        Assert.That((folder.CustomTimeouts.Create, folder.CustomTimeouts.Update), Is.EqualTo(("300000000000ns", "90000000000ns")));
        Assert.That(folder.Aliases, Has.Count.EqualTo(3));
        Assert.That((folder.Aliases[0].Spec.Name, folder.Aliases[0].Spec.HasNoParent, folder.Aliases[0].Spec.NoParent),
            Is.EqualTo(("old", true, false)));
        Assert.That(folder.Aliases[1].Spec.NoParent, Is.True);
        Assert.That(folder.Aliases[2].Urn, Is.EqualTo("urn:pulumi:dev::bank::x::y"));
        Assert.That((folder.IgnoreChanges, folder.ReplaceOnChanges), Is.EqualTo((new[] { "tags" }, new[] { "folderId" })));
        Assert.That((folder.DeletedWith, folder.Version, folder.DeleteBeforeReplaceDefined), Is.EqualTo((DashboardsUrn, "1.2.3", false)));
    }

    [Test]
    public async Task Registration_WithoutOptions_SendsNeitherProtectNorRetain()
    {
        await using var engine = await RunAsync(preview: false);

        var schema = engine.Registration("dash-schema");

        Assert.That((schema.HasProtect, schema.HasRetainOnDelete), Is.EqualTo((false, false)));
    }

    [Test]
    public async Task Secret_FromConfigurationInAFormattedString_MakesAllOfItSecret()
    {
        await using var engine = await RunAsync(preview: false);

        var url = engine.Inputs("dash-schema")["databaseUrl"];

        Assert.That(url, Is.EqualTo(((PropertyValue)$"postgres://bank:{Password}@localhost/bank").AsSecret()));
    }

    [Test]
    public async Task Secret_AdditionalOutput_StaysSecretInAnotherResourcesInput()
    {
        await using var engine = await RunAsync(preview: false);

        var expected = PropertyValue.Array("account", "bank_", PropertyValue.Object(("fingerprint", ((PropertyValue)"f-1").AsSecret())));
        Assert.That(engine.Inputs("dash-dataset")["columns"], Is.EqualTo(expected), "a null inside a nested object is left out");
    }

    [Test]
    public async Task Unknown_InputFromANewResource_IsTheSentinelAtItsPlace()
    {
        await using var engine = await RunAsync(preview: true);

        var columns = (PropertyArray)engine.Inputs("dash-dataset")["columns"];

        Assert.That(columns.Items[1], Is.EqualTo(PropertyValue.Unknown));
        Assert.That(((PropertyObject)columns.Items[2])["fingerprint"], Is.EqualTo(PropertyValue.Unknown));
    }

    [TestCase(true, UnknownSentinel.String)]
    [TestCase(false, "prov-id")]
    public async Task Provider_OfTheComponent_ServesItsChildren(bool preview, string id)
    {
        await using var engine = await RunAsync(preview);

        Assert.That(engine.Registration("dash-schema").Provider, Is.EqualTo($"{ProviderUrn}::{id}"));
        Assert.That(engine.Registration("dash-dataset").Provider, Is.Empty, "it is of another package");
    }

    [TestCase(true, "")]
    [TestCase(false, "dash-schema-id")]
    public async Task Resource_AsAnInput_IsAReference(bool preview, string id)
    {
        await using var engine = await RunAsync(preview);

        Assert.That(engine.Inputs("refresh")["of"], Is.EqualTo(new PropertyReference(SchemaUrn, id)));
        Assert.That(engine.Inputs("refresh")["whole"], Is.EqualTo(new PropertyReference(DashboardsUrn, null)));
    }

    [Test]
    public async Task Resource_AsAnInputOfAnEngineWithoutReferences_IsItsId()
    {
        await using var engine = await RunAsync(preview: false, "resourceReferences");

        Assert.That(engine.Inputs("refresh")["of"], Is.EqualTo((PropertyValue)"dash-schema-id"));
        Assert.That(engine.Inputs("refresh")["whole"], Is.EqualTo((PropertyValue)DashboardsUrn));
    }

    [Test]
    public async Task Aliases_OfAnEngineWithoutSpecs_AreUrns()
    {
        await using var engine = await RunAsync(preview: false, "aliasSpecs");

        Assert.That(engine.Registration("folder").AliasURNs, Is.EqualTo((string[])
        [
            RecordingEngine.UrnOf("", "aws-native:quicksight:Folder", "old"),
            RecordingEngine.UrnOf("", "aws-native:quicksight:Folder", "folder"),
            "urn:pulumi:dev::bank::x::y",
        ]));
    }

    [Test]
    public async Task DependsOn_AComponent_NamesItsCustomChildren()
    {
        await using var engine = await RunAsync(preview: false);

        var refresh = engine.Registration("refresh");
        var network = RecordingEngine.UrnOf("", "pulumi:pulumi:StackReference", "acme/network/dev");

        Assert.That(refresh.Dependencies, Is.EquivalentTo([SchemaUrn, DataSetUrn, network]));
        Assert.That(refresh.PropertyDependencies["of"].Urns, Is.EqualTo((string[])[SchemaUrn]));
        Assert.That(refresh.PropertyDependencies["whole"].Urns, Is.EquivalentTo([SchemaUrn, DataSetUrn]));
    }

    [Test]
    public async Task Component_Outputs_AreItsMarkedProperties()
    {
        await using var engine = await RunAsync(preview: false);

        Assert.That(engine.RegisteredOutputs("qsgen:index:Dashboards"), Is.EqualTo(PropertyValue.Object(("theSchema", "schema"))));
    }

    [Test]
    public async Task StackOutputs_InAnUpdate_LeaveNullOut()
    {
        await using var engine = await RunAsync(preview: false);

        Assert.That(engine.RegisteredOutputs("pulumi:pulumi:Stack"), Is.EqualTo(PropertyValue.Object(
            ("tablePrefix", "bank_"),
            ("schema", new PropertyReference(SchemaUrn, "dash-schema-id")),
            ("component", new PropertyReference(DashboardsUrn, null)),
            ("account", "123456789012"),
            ("folder", "folder-id"))));
    }

    [Test]
    public async Task StackOutputs_InAPreview_AreUnknownWhereTheResourceIsNew()
    {
        await using var engine = await RunAsync(preview: true);

        var outputs = engine.RegisteredOutputs("pulumi:pulumi:Stack");

        Assert.That(outputs["tablePrefix"], Is.EqualTo(PropertyValue.Unknown));
        Assert.That(outputs["folder"], Is.EqualTo(PropertyValue.Unknown));
        Assert.That(outputs["schema"], Is.EqualTo(new PropertyReference(SchemaUrn, "")));
    }

    [Test]
    public async Task StackReference_IsReadByItsName()
    {
        await using var engine = await RunAsync(preview: false);

        var read = engine.Calls.OfType<Rpc.ReadResourceRequest>().Single();

        Assert.That((read.Id, read.Name, read.Type), Is.EqualTo(("acme/network/dev", "acme/network/dev", "pulumi:pulumi:StackReference")));
        Assert.That(PropertyDecoder.FromStruct(read.Properties), Is.EqualTo(PropertyValue.Object(("name", "acme/network/dev"))));
        Assert.That(engine.Inputs("refresh")["vpc"], Is.EqualTo(((PropertyValue)"vpc-1").AsSecret()), "its name is among the secret ones");
    }

    [Test]
    public async Task Canary_SecretConfiguration_IsInNoMessageAndOnlyInsideSecrets()
    {
        await using var engine = await RunAsync(preview: false);

        var shown = engine.Registrations.Select(request => PropertyDecoder.FromStruct(request.Object).ToString())
            .Concat(engine.Logs.Select(log => log.Message));

        Assert.That(shown, Has.None.Contains(Password));
    }

    private static string Describe(object call) => call switch
    {
        Rpc.SupportsFeatureRequest request => $"supports {request.Id}",
        Rpc.RegisterResourceRequest request => $"register {request.Name}",
        Rpc.RegisterResourceOutputsRequest request => $"outputs {request.Urn.Split("::")[2]}",
        Rpc.ReadResourceRequest request => $"read {request.Name}",
        Rpc.ResourceInvokeRequest request => $"invoke {request.Tok}",
        Rpc.LogRequest request => $"log {request.Message}",
        Empty => "signal",
        _ => throw new ArgumentOutOfRangeException(nameof(call)),
    };

    private static async Task<RecordingEngine> RunAsync(bool preview, params string[] unsupported)
    {
        var engine = await RecordingEngine.StartAsync(preview);
        engine.Unsupported.UnionWith(unsupported);
        engine.Config["bank:password"] = Password;
        engine.SecretKeys.Add("bank:password");
        engine.Outputs[SampleStack.SchemaType] = PropertyValue.Object(("tablePrefix", "bank_"), ("fingerprint", "f-1"));
        engine.OnInvoke = _ => new() { Return = PropertyEncoder.ToStruct(PropertyValue.Object(("accountId", "123456789012"))) };
        engine.OnRead = request => PropertyDecoder.FromStruct(request.Properties).SetItems(PropertyValue.Object(
            ("outputs", PropertyValue.Object(("vpc", ((PropertyValue)"vpc-1").AsSecret()))),
            ("secretOutputNames", PropertyValue.Array("vpc"))));

        var exitCode = await engine.RunAsync(() => Deployment.RunAsync(SampleStack.Make));

        Assert.That(engine.Logs.Where(log => log.Severity == Rpc.LogSeverity.Error).Select(log => log.Message), Is.Empty);
        Assert.That(exitCode, Is.Zero);
        return engine;
    }
}

using System.Text.Json;
using Grpc.Core;
using Grpc.Net.Client;
using NodaTime.Testing;
using QsGen.Cli.Stacks;
using QsGen.Provider;
using QsGen.Stacks;
using QsGen.Tests.PulumiSdk;
using QsGen.Tests.Support;
using QsGen.Wire;
using QsGen.Wire.Rpc;

namespace QsGen.Tests.Provider;

/// <summary>The component as programs in other languages get it: the engine calls the provider, which registers the parts.</summary>
internal sealed class ComponentConstructTests
{
    private const string Parent = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";
    private const string Cluster = "urn:pulumi:dev::shop::aws:rds/instance:Instance::db";
    private const string Secret = "pa55word";

    private static readonly PropertyObject Inputs = PropertyValue.Object(
        ("institution", "spec_example"),
        ("awsAccountId", "123456789012"),
        ("region", "eu-central-1"),
        ("databaseUrl", PropertyValue.Unknown),
        ("viewerArns", PropertyValue.Array("arn:aws:quicksight:eu-central-1:123456789012:user/default/ann")),
        ("extraTags", PropertyValue.Object(("CostCenter", new PropertySecret("cc-4711")))));

    private RecordingEngine _engine = null!;
    private TemporaryFolder _folder = null!;
    private ProviderHost _host = null!;
    private GrpcChannel _channel = null!;

    [SetUp]
    public async Task SetUp()
    {
        _folder = new();
        _engine = await RecordingEngine.StartAsync();
        _engine.Outputs["qsgen:index:Schema"] = PropertyValue.Object(("tablePrefix", "spec_example"), ("fingerprint", "f"), ("owner", "o"));
        _engine.Outputs["qsgen:index:Refresh"] = PropertyValue.Object(("asOf", "2026-11-30T00:00:00Z"));
        foreach (var kind in new[] { "Dashboard", "Analysis", "DataSet", "DataSource", "Theme" })
        {
            _engine.Outputs[$"aws-native:quicksight:{kind}"] = PropertyValue.Object(("arn", $"arn:aws:quicksight:::{kind}"));
        }

        _host = await ProviderHost.StartAsync(
            _engine.Variables("shop")["PULUMI_ENGINE"],
            _folder.Path,
            new FakeClock(ProviderHarness.Now),
            CancellationToken.None,
            components: [InstitutionOffer.Component]);
        _channel = GrpcChannel.ForAddress($"http://{_host.Address}");
    }

    [TearDown]
    public async Task TearDown()
    {
        _channel.Dispose();
        await _host.DisposeAsync();
        await _engine.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public async Task Construct_OfAnInstitution_RegistersItsPartsBelowItWithTheNamesOfAStackOfOurs()
    {
        var made = await ConstructAsync(Known());

        var all = _engine.Registrations;
        var component = all.Single(request => request.Type == InstitutionComponent.Token);
        var below = all.Where(request => request.Parent == made.Urn).Select(request => $"{request.Type} {request.Name}");
        var state = PropertyDecoder.FromStruct(made.State);
        Assert.Multiple(() =>
        {
            Assert.That((component.Name, component.Parent, component.Protect), Is.EqualTo(("books", Parent, true)));
            Assert.That(below, Is.EquivalentTo(new[]
            {
                "qsgen:index:Database database", "qsgen:index:Branding branding", "qsgen:index:ExecutivesDashboard executives",
                "qsgen:index:InvestigationDashboard investigation", "qsgen:index:L1Dashboard l1-dashboard",
                "qsgen:index:L2FlowTracing l2-flow-tracing",
            }));
            Assert.That(
                all.Where(request => request.Parent == made.Urn).Select(request => request.Aliases.Single().Spec.NoParent), Is.All.True);
            Assert.That(((PropertyString)state["tablePrefix"]).Value, Is.EqualTo("spec_example"));
            Assert.That(((PropertyObject)state["dashboardArns"]).Count, Is.EqualTo(4));
            Assert.That(made.StateDependencies["tablePrefix"].Urns.Single(), Does.EndWith("qsgen:index:Schema::database-schema"));
        });
    }

    [Test]
    public async Task Construct_WithASecretInput_KeepsItASecretAndTellsItNobody()
    {
        await ConstructAsync(Known());

        var schema = _engine.Inputs("database-schema");
        var tags = _engine.Registrations.Where(request => request.Type == "aws-native:quicksight:Dashboard")
            .Select(request => PropertyDecoder.FromStruct(request.Object)["tags"]);
        Assert.Multiple(() =>
        {
            Assert.That(schema["databaseUrl"], Is.TypeOf<PropertySecret>());
            Assert.That(tags, Has.Exactly(4).Items.And.All.TypeOf<PropertySecret>());
            Assert.That(_engine.Logs.Select(log => log.Message), Has.None.Contains(Secret).And.None.Contains("cc-4711"));
        });
    }

    [Test]
    public async Task Construct_AfterAnotherResource_MakesEachPartWaitForIt()
    {
        await ConstructAsync(Known(), request =>
        {
            request.Dependencies.Add(Cluster);
            request.InputDependencies.Add("databaseUrl", new() { Urns = { Cluster } });
        });

        Assert.That(
            _engine.Registrations.Where(request => request.Custom).Select(request => request.Dependencies),
            Is.Not.Empty.And.All.Contains(Cluster));
    }

    [Test]
    public async Task Construct_WithAProvider_GivesItToThePartsOfItsPackage()
    {
        const string Provider = "urn:pulumi:dev::shop::pulumi:providers:aws-native::frankfurt";

        await ConstructAsync(Known(), request => request.Providers.Add("aws-native", $"{Provider}::id-7"));

        var byPackage = _engine.Registrations.Where(request => request.Custom).ToLookup(request => request.Type.Split(':')[0]);
        Assert.Multiple(() =>
        {
            Assert.That(byPackage["aws-native"].Select(request => request.Provider), Is.Not.Empty.And.All.EqualTo($"{Provider}::id-7"));
            Assert.That(byPackage["qsgen"].Select(request => request.Provider), Is.Not.Empty.And.All.Empty);
        });
    }

    [Test]
    public async Task Construct_InAPreviewWithAnInputThatIsNotKnown_MakesNoPartsAndSaysSo()
    {
        var made = await ConstructAsync(Inputs, request => request.DryRun = true);

        var state = PropertyDecoder.FromStruct(made.State);
        Assert.Multiple(() =>
        {
            Assert.That(_engine.Registrations.Select(request => request.Type), Is.EqualTo(new[] { InstitutionComponent.Token }));
            Assert.That(state["dashboardIds"], Is.InstanceOf<PropertyUnknown>());
            Assert.That(_engine.Logs.Single().Message, Does.StartWith("books: databaseUrl is not known yet"));
        });
    }

    [Test]
    public async Task Construct_WithWrongInputs_NamesEachByItsPath()
    {
        var wrong = Known()
            .Remove("awsAccountId").SetItem("extraTags", PropertyValue.Array("a")).SetItem("acount", "1").SetItem("demoDays", "many");

        var failure = await Assert.ThrowsAsync<RpcException>(() => ConstructAsync(wrong));

        Assert.That(Details(failure!), Is.EqualTo(new[]
        {
            "acount: is not an input of this component", "awsAccountId: is required", "demoDays: must be a whole number",
            "extraTags: must be a map of strings",
        }));
    }

    [Test]
    public async Task Construct_WithAnInstitutionThatIsWrong_SaysWhere()
    {
        var wrong = Known().SetItem("institution", "instance: x y\nacounts: []\n");

        var failure = await Assert.ThrowsAsync<RpcException>(() => ConstructAsync(wrong));

        Assert.That(Details(failure!), Has.Some.StartsWith("institution: institution:1:").And.All.StartsWith("institution: "));
    }

    [Test]
    public async Task GetSchema_OffersTheComponentWithEverySettingOfTheProject()
    {
        var schema = JsonDocument.Parse(
            (await new ResourceProvider.ResourceProviderClient(_channel).GetSchemaAsync(new() { Version = 1 })).Schema).RootElement;

        var component = schema.GetProperty("resources").GetProperty(InstitutionComponent.Token);
        var inputs = component.GetProperty("inputProperties");
        Assert.Multiple(() =>
        {
            Assert.That(component.GetProperty("isComponent").GetBoolean(), Is.True);
            Assert.That(
                component.GetProperty("requiredInputs").EnumerateArray().Select(name => name.GetString()),
                Is.EquivalentTo(new[] { "awsAccountId", "institution" }));
            Assert.That(inputs.GetProperty("databaseUrl").GetProperty("secret").GetBoolean(), Is.True);
            Assert.That(
                inputs.GetProperty("extraTags").GetProperty("additionalProperties").GetProperty("type").GetString(), Is.EqualTo("string"));
            Assert.That(inputs.EnumerateObject().Select(input => input.Name), Does.Contain("demoDays").And.Not.Contain("signingKey"));
            Assert.That(component.GetProperty("properties").TryGetProperty("awsAccountId", out _), Is.False);
        });
    }

    private static PropertyObject Known() =>
        Inputs.SetItem("databaseUrl", new PropertySecret($"postgresql://books:{Secret}@db.example.com/books"));

    private static IEnumerable<string> Details(RpcException failure)
    {
        var status = QsGen.Wire.Rpc.Status.Parser.ParseFrom(failure.Trailers.GetValueBytes("grpc-status-details-bin"));
        return InputPropertiesError.Parser.ParseFrom(status.Details.Single().Value).Errors
            .Select(error => $"{error.PropertyPath}: {error.Reason}").Order(StringComparer.Ordinal);
    }

    private async Task<ConstructResponse> ConstructAsync(PropertyObject inputs, Action<ConstructRequest>? more = null)
    {
        var request = new ConstructRequest
        {
            Project = "shop",
            Stack = "dev",
            MonitorEndpoint = _engine.Variables("shop")["PULUMI_MONITOR"],
            Type = InstitutionComponent.Token,
            Name = "books",
            Parent = Parent,
            Protect = true,
            Inputs = PropertyEncoder.ToStruct(inputs),
        };
        more?.Invoke(request);
        return await new ResourceProvider.ResourceProviderClient(_channel).ConstructAsync(request);
    }
}

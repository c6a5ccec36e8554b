using System.Text.Json;
using Grpc.Core;
using Microsoft.Extensions.Time.Testing;
using QsGen.Provider;
using QsGen.Provider.Resources;
using QsGen.Wire;
using QsGen.Wire.Rpc;

namespace QsGen.Tests.Provider;

internal sealed class ProviderServiceTests
{
    private ProviderHarness _provider = null!;

    [SetUp]
    public async Task Start() => _provider = await ProviderHarness.StartAsync();

    [TearDown]
    public async Task Stop() => await _provider.DisposeAsync();

    [Test]
    public async Task Handshake_DeclaresSecretsAndResources()
    {
        var answer = await _provider.Client.HandshakeAsync(new() { EngineAddress = "127.0.0.1:1" });

        Assert.That((answer.AcceptSecrets, answer.AcceptResources, answer.AcceptOutputs), Is.EqualTo((true, true, false)));
    }

    [Test]
    public async Task Work_BeforeConfigure_IsRefused()
    {
        await using var host = await ProviderHost.StartAsync(
            null, Path.GetTempPath(), new NodaTime.Testing.FakeClock(ProviderHarness.Now), CancellationToken.None);
        using var channel = QsGen.Wire.Loopback.LoopbackChannel.Open(host.Address);
        var client = new ResourceProvider.ResourceProviderClient(channel);
        var request = new CreateRequest { Urn = "urn:pulumi:dev::bank::qsgen:index:Schema::it" };

        Assert.That(
            async () => await client.CreateAsync(request),
            Throws.TypeOf<RpcException>().With.Property(nameof(RpcException.StatusCode)).EqualTo(StatusCode.FailedPrecondition));
    }

    [Test]
    public async Task GetPluginInfo_HasTheAssemblysVersion() =>
        Assert.That((await _provider.Client.GetPluginInfoAsync(new())).Version, Is.EqualTo(ProviderHost.Version));

    [Test]
    public async Task GetSchema_DescribesEveryResource()
    {
        using var schema = JsonDocument.Parse((await _provider.Client.GetSchemaAsync(new())).Schema);

        var resources = schema.RootElement.GetProperty("resources");
        Assert.That(resources.EnumerateObject().Select(resource => resource.Name), Is.EqualTo((string[])
            [ManagedReport.Token, ManagedDemoData.Token, ManagedDeparture.Token, ManagedRefresh.Token, ManagedSchema.Token]));
        foreach (var resource in resources.EnumerateObject().Select(resource => resource.Value))
        {
            var url = resource.GetProperty("inputProperties").GetProperty(DatabaseTarget.UrlInput);
            Assert.That(url.GetProperty("secret").GetBoolean(), Is.True);
            Assert.That(resource.GetProperty("requiredInputs").EnumerateArray().Select(name => name.GetString()),
                Is.EqualTo((string[])[DatabaseTarget.InstitutionInput, DatabaseTarget.UrlInput])
                    .Or.EqualTo((string[])[DatabaseTarget.InstitutionInput, DatabaseTarget.UrlInput, "source", "folder"])
                    .Or.EqualTo((string[])[DatabaseTarget.PrefixOutput, DatabaseTarget.UrlInput]));
            Assert.That(resource.GetProperty("properties").EnumerateObject()
                .Select(property => property.Value.GetProperty("description").GetString()),
                Has.All.Not.Empty);
        }
    }

    [Test]
    public async Task Configuration_OfThePackage_IsTakenAsItIs()
    {
        var config = PropertyEncoder.ToStruct(PropertyValue.Object(("institution", "bank.yaml"), ("databaseUrl", "duckdb:x")));

        var check = await _provider.Client.CheckConfigAsync(new() { News = config });
        var diff = await _provider.Client.DiffConfigAsync(new() { OldInputs = config, News = new() });

        Assert.That(check.Inputs, Is.EqualTo(config));
        Assert.That(diff.Changes, Is.EqualTo(DiffResponse.Types.DiffChanges.DiffNone));
    }

    [Test]
    public async Task Configure_SaysWhatItUnderstands()
    {
        var answer = await _provider.Client.ConfigureAsync(new());

        Assert.That((answer.AcceptSecrets, answer.AcceptResources, answer.SupportsPreview), Is.EqualTo((true, true, true)));
    }

    [Test]
    public void Call_ForATypeThatDoesNotExist_SaysSo() => Assert.That(
        () => _provider.CheckAsync("qsgen:index:Nothing", PropertyObject.Empty),
        Throws.TypeOf<RpcException>().With.Message.Contains("qsgen:index:Nothing")
            .And.Property("StatusCode").EqualTo(StatusCode.InvalidArgument));

    [Test]
    public void Invoke_OfAnyFunction_SaysThatThereIsNone() => Assert.That(
        async () => await _provider.Client.InvokeAsync(new() { Tok = "qsgen:index:get" }),
        Throws.TypeOf<RpcException>().With.Property("StatusCode").EqualTo(StatusCode.NotFound));

    [Test]
    public async Task Check_PropertiesThatDoNotFit_AreAllNamed()
    {
        var answer = await _provider.CheckAsync(ManagedDemoData.Token, PropertyValue.Object(
            (DatabaseTarget.UrlInput, _provider.DatabaseUrl), ("days", "ninety"), ("colour", "green")));

        Assert.That(answer.Failures.Select(failure => failure.Property),
            Is.EquivalentTo(["days", "colour", DatabaseTarget.InstitutionInput]));
    }

    [TestCase("days", -1d)]
    [TestCase("scale", 0d)]
    [TestCase("density", 99d)]
    public async Task Check_OptionOutOfRange_IsAFailure(string option, double value)
    {
        var answer = await _provider.CheckAsync(ManagedDemoData.Token, _provider.Inputs((option, value)));

        Assert.That(answer.Failures.Single().Reason, Does.Contain(option));
    }

    [Test]
    public async Task Check_BadInstitution_GivesEveryFindingWithItsLine()
    {
        var answer = await _provider.CheckAsync(
            ManagedSchema.Token, _provider.Inputs((DatabaseTarget.InstitutionInput, "instance: Not A Name\nrails: 7\n")));

        Assert.That(answer.Failures, Has.Count.GreaterThan(1));
        Assert.That(answer.Failures.Select(failure => failure.Reason),
            Has.Some.Contains("institution:1:").And.Some.Contains("institution:2:"));
    }

    [Test]
    public async Task Check_BadUrl_DoesNotShowThePassword()
    {
        var answer = await _provider.CheckAsync(
            ManagedSchema.Token, _provider.Inputs((DatabaseTarget.UrlInput, "mysql://bank:canary-77@host/db")));

        Assert.That(answer.Failures.Single().Property, Is.EqualTo(DatabaseTarget.UrlInput));
        Assert.That(answer.Failures.Single().Reason, Does.Not.Contain("canary-77"));
    }

    [Test]
    public async Task Check_UrlGivenInTheClear_BecomesASecret()
    {
        var inputs = await _provider.CheckedAsync(ManagedSchema.Token, _provider.Inputs());

        Assert.That(inputs[DatabaseTarget.UrlInput], Is.EqualTo(((PropertyValue)_provider.DatabaseUrl).AsSecret()));
    }

    [Test]
    public async Task Check_UnknownInputs_AreNotJudged()
    {
        var inputs = await _provider.CheckedAsync(
            ManagedRefresh.Token, _provider.Inputs(("asOf", PropertyValue.Unknown), ("dataRevision", PropertyValue.Unknown)));

        Assert.That(inputs["asOf"], Is.EqualTo(PropertyValue.Unknown));
    }

    [Test]
    public async Task Check_AnchorThatIsLeftOut_IsTodayAtFirstAndThenStays()
    {
        var first = await _provider.CheckedAsync(ManagedDemoData.Token, _provider.Inputs());
        var later = await _provider.CheckedAsync(ManagedDemoData.Token, _provider.Inputs(), first.SetItem("anchor", "2029-06-30"));

        Assert.That((first["anchor"], later["anchor"]), Is.EqualTo(((PropertyValue)"2030-01-31", (PropertyValue)"2029-06-30")));
    }

    [Test]
    public void Read_WithoutAState_SaysThatCreatingTakesOver() => Assert.That(
        () => _provider.ReadAsync(ManagedSchema.Token, new("duckdb:x#bank", PropertyObject.Empty, PropertyObject.Empty)),
        Throws.TypeOf<RpcException>().With.Message.Contains("cannot be imported"));

    [Test]
    public async Task Watch_WhileTheEngineLives_GoesOnAndThenEnds()
    {
        var time = new FakeTimeProvider();
        var watch = _provider.Host.WatchEngineAsync(time, CancellationToken.None);
        Assert.That(watch.IsCompleted, Is.False);

        await _provider.StopEngineAsync();
        while (!watch.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(2));
            await Task.Yield();
        }

        Assert.That(watch.IsCompletedSuccessfully, Is.True);
    }
}

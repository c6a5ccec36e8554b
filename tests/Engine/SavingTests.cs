using System.Text;
using System.Text.Json.Nodes;
using QsGen.Engine;
using QsGen.Engine.Operations;
using QsGen.Engine.State;
using QsGen.Tests.Engine.Support;
using QsGen.Wire;
using static QsGen.Tests.Engine.Support.EngineHarness;

namespace QsGen.Tests.Engine;

internal sealed partial class SavingTests : EngineFixture
{
    [Test]
    public async Task PendingOperation_IsWrittenBeforeTheCallAndRemovedAfterIt()
    {
        string during = "";
        Provider.Before = (verb, _) =>
        {
            during = verb == "create" ? Engine.State["pending_operations"]!.ToJsonString() : during;
            return Task.CompletedTask;
        };

        await Engine.UpAsync(program => program.ThingAsync("a"));

        Assert.That(during, Does.Contain("\"type\":\"creating\"").And.Contain("::a\""));
        Assert.That(Engine.State["pending_operations"], Is.Null);
    }

    [Test]
    public async Task PendingOperation_OfAFailedCall_IsRemoved()
    {
        Provider.Before = (verb, _) => verb == "create" ? throw new InvalidOperationException() : Task.CompletedTask;

        await Engine.UpAsync(program => program.ThingAsync("a"));

        Assert.That(Engine.State["pending_operations"], Is.Null);
    }

    [Test]
    public async Task State_OfAResourceThatIsNoTarget_KeepsWhatItRefersToBeforeIt()
    {
        await Engine.UpAsync(async program =>
        {
            var gone = await program.ThingAsync("gone");
            await program.ThingAsync("kept", null, null, gone.Urn);
            await program.ThingAsync("target", Props(("size", 1)));
        });

        await Engine.UpAsync(
            async program =>
            {
                await program.ThingAsync("kept");
                await program.ThingAsync("target", Props(("size", 2)));
            },
            new OperationOptions { Deployment = new() { Targets = [new("**::target")] } });

        Assert.That(
            Engine.Resources.Select(resource => NameOf(resource!)),
            Is.EqualTo(new[] { "bank-dev", "default", "gone", "kept", "target" }));
    }

    [Test]
    public async Task State_IsInCompletionOrderWithUndoneOldStatesLast()
    {
        await Engine.UpAsync(async program =>
        {
            await program.ThingAsync("a");
            await program.ThingAsync("b");
        });
        Provider.Before = (verb, name) => (verb, name) == ("create", "new") ? throw new InvalidOperationException() : Task.CompletedTask;

        await Engine.UpAsync(async program =>
        {
            await program.ThingAsync("b", Props(("size", 1)));
            await program.ThingAsync("new");
        });

        Assert.That(Engine.Resources.Select(resource => NameOf(resource!)), Is.EqualTo(new[] { "bank-dev", "default", "b", "a" }));
    }

    [Test]
    public async Task State_ThatIsNotSound_IsRefusedWithoutAChange()
    {
        await Engine.UpAsync(async program =>
        {
            var a = await program.ThingAsync("a");
            await program.ThingAsync("b", null, null, a.Urn);
        });
        var broken = Encoding.UTF8.GetString(Engine.Store.History[^1]);
        var json = JsonNode.Parse(broken)!;
        var list = json["deployment"]!["resources"]!.AsArray();
        list.RemoveAt(2);
        await Engine.Store.WriteAsync("dev", Encoding.UTF8.GetBytes(json.ToJsonString()), CancellationToken.None);

        Assert.That(
            () => Engine.UpAsync(_ => Task.CompletedTask),
            Throws.InstanceOf<EngineException>().With.Message.Contains("not sound").And.Message.Contains("::a"));
    }

    [Test]
    public async Task State_ManifestAndSecretsProvider_AreThoseOfPulumi()
    {
        await Engine.UpAsync(program => program.ThingAsync("a"));

        var state = Engine.State;
        Assert.That(state["secrets_providers"]!["type"]!.GetValue<string>(), Is.EqualTo("passphrase"));
        Assert.That(state["secrets_providers"]!["state"]!["salt"]!.GetValue<string>(), Does.Match("^v1:[^:]+:v1:[^:]+:[^:]+$"));
        Assert.That(state["manifest"]!["version"]!.GetValue<string>(), Does.Match(@"^qsgen v\d+\.\d+\.\d+"), "who wrote it");
        Assert.That(state["manifest"]!["magic"]!.GetValue<string>(), Has.Length.EqualTo(64));
        Assert.That(state["metadata"], Is.Not.Null);
        Assert.That(JsonNode.Parse(Engine.Store.History[^1])!["version"]!.GetValue<int>(), Is.EqualTo(3));
    }

    [Test]
    public async Task State_CreatedAndModified_AreKept()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero));
        Engine.Settings = Engine.Settings with { Clock = clock };
        await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 1))));
        clock.Advance(TimeSpan.FromDays(1));

        await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 2))));

        Assert.That(Engine.Resource("a")["created"]!.GetValue<string>(), Does.StartWith("2030-01-02T03:04:05"));
        Assert.That(Engine.Resource("a")["modified"]!.GetValue<string>(), Does.StartWith("2030-01-03T03:04:05"));
    }

    [Test]
    public async Task Export_ThenImport_GivesAStateThatChangesNothing()
    {
        await Engine.UpAsync(Secret);
        var exported = await Engine.Engine.ExportAsync(showSecrets: true);
        Assert.That(Encoding.UTF8.GetString(exported), Does.Contain("hunter2"));

        await Engine.Engine.ImportAsync(exported);
        var result = await Engine.UpAsync(Secret);

        Assert.That(result.Plan.HasChanges, Is.False);
        Assert.That(Encoding.UTF8.GetString(Engine.Store.History[^1]), Does.Not.Contain("hunter2"));
        static Task Secret(TestProgram program) => program.ThingAsync("a", Props(("password", new PropertySecret("hunter2"))));
    }

    [Test]
    public async Task Import_OfAnotherStack_IsRefused()
    {
        await Engine.UpAsync(program => program.ThingAsync("a"));
        var exported = Encoding.UTF8.GetString(await Engine.Engine.ExportAsync());

        Assert.That(
            () => Engine.Engine.ImportAsync(Encoding.UTF8.GetBytes(exported
                .Replace("urn:pulumi:dev:", "urn:pulumi:prod:", StringComparison.Ordinal))),
            Throws.InstanceOf<EngineException>().With.Message.Contains("does not belong to stack 'dev'"));
    }

    [TestCase("{\n  ]", "not a valid deployment: line 2, byte 3: '")]
    [TestCase("""{"version":4,"features":["views"],"deployment":{}}""", "format version 4")]
    [TestCase("""{"version":3,"deployment":{"manifest":{"version":"x","magic":"y"}}}""", "magic")]
    public void Read_BrokenFile_SaysWhatIsWrong(string content, string complaint) => Assert.That(
        () => new DeploymentFile().Read(Encoding.UTF8.GetBytes(content), Keys),
        Throws.InstanceOf<EngineException>().With.Message.Contains(complaint));

    [Test]
    public void Read_OfANewerFormat_NamesBothVersions() => Assert.That(
        () => new DeploymentFile().Read(
            """{"version":5,"deployment":{"manifest":{"version":"qsgen v9.8.7","magic":"x"},"shape":"new"}}"""u8.ToArray(), Keys),
        Throws.InstanceOf<EngineException>().With.Message.Matches(
            @"format version 5, written by qsgen v9\.8\.7; this is qsgen v\d+\.\d+\.\d+, which reads version 3, and 4"));

    [Test]
    public void State_WhoseSecretsAnotherEngineKeeps_IsNotWorkedWith()
    {
        const string Foreign = """{"version":3,"deployment":{"manifest":{"version":"","magic":""},"secrets_providers":{"type":"cloud"}}}""";

        Assert.That(
            async () =>
            {
                await Engine.Store.WriteAsync("dev", Encoding.UTF8.GetBytes(Foreign), CancellationToken.None);
                await Engine.UpAsync(_ => Task.CompletedTask);
            },
            Throws.InstanceOf<EngineException>().With.Message.Contains("'cloud'"));
    }
}

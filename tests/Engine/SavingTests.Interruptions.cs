using System.Text.Json.Nodes;
using QsGen.Engine;
using QsGen.Engine.Operations;
using QsGen.Tests.Engine.Support;
using static QsGen.Tests.Engine.Support.EngineHarness;

namespace QsGen.Tests.Engine;

internal sealed partial class SavingTests
{
    [Test]
    public async Task InterruptedCreate_IsReportedAndStaysUntilThePersonClearsIt()
    {
        await InterruptAsync();

        var first = await Engine.UpAsync(program => program.ThingAsync("a"));
        Assert.That(Engine.Display.Messages, Has.One.Contains("its creation was interrupted"));
        await Engine.UpAsync(program => program.ThingAsync("a"));
        Assert.That(Engine.Display.Messages, Has.One.Contains("its creation was interrupted"));
        Assert.That(first.Succeeded, Is.True);

        await Engine.RefreshAsync(new OperationOptions { ClearPendingCreates = true });

        Assert.That(Engine.State["pending_operations"], Is.Null);
    }

    [Test]
    public async Task InterruptedCreate_OfAProviderThatAdopts_IsRepeatedAndSettled()
    {
        Adopting();
        await InterruptAsync();
        Assert.That(Provider.Cloud, Has.Count.EqualTo(1));

        await Engine.UpAsync(program => program.ThingAsync("a"));

        Assert.That(Provider.Cloud, Has.Count.EqualTo(1));
        Assert.That(Engine.State["pending_operations"], Is.Null);
    }

    [Test]
    public async Task InterruptedCreate_NoLongerWanted_IsTakenOverAndDeleted()
    {
        Adopting();
        await InterruptAsync();

        var result = await Engine.UpAsync(_ => Task.CompletedTask);

        Assert.That(result.Succeeded, Is.True);
        Assert.That(Provider.Cloud, Is.Empty);
        Assert.That(Engine.State["pending_operations"], Is.Null);
        Assert.That(Engine.HasResource("a"), Is.False);
    }

    [Test]
    public async Task InterruptedCreate_WhoseRepetitionIsKilledAsWell_IsSettledOnce()
    {
        Adopting();
        await InterruptAsync();
        foreach (var saves in (int[])[0, 1])
        {
            Engine.Store.SavesBeforeKill = saves;
            await KilledAsync(() => Engine.UpAsync(program => program.ThingAsync("a")));
            Engine.Store.Revive();
            Assert.That(Engine.State["pending_operations"]?.AsArray().Count ?? 0, Is.LessThan(2), "one attempt, one note");
        }

        var result = await Engine.UpAsync(program => program.ThingAsync("a"));

        Assert.That(result.Succeeded, Is.True);
        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "same a" }));
        Assert.That(Provider.Cloud.Keys, Is.EqualTo(new[] { Engine.Resource("a")["id"]!.GetValue<string>() }));
    }

    [Test]
    public async Task InterruptedReplacement_IsSettledBeforeWhatDependsOnIt()
    {
        Adopting();
        await Engine.UpAsync(Chain("k1"));
        Engine.Store.SavesBeforeKill = 3;
        await KilledAsync(() => Engine.UpAsync(Chain("k2")));
        Engine.Store.Revive();
        Assert.That(Engine.State["pending_operations"]!.ToJsonString(), Does.Contain("creating"));
        Provider.Before = (verb, name) => (verb, name) == ("check", "a") ? throw new InvalidOperationException() : Task.CompletedTask;

        await Engine.UpAsync(Chain("k2"));

        Assert.That(Engine.Resources.Select(resource => NameOf(resource!)), Is.EqualTo(new[] { "bank-dev", "default", "a", "b" }));
        static Func<TestProgram, Task> Chain(string key) => async program =>
        {
            var a = await program.ThingAsync("a", Props(("key", key)), request =>
                (request.DeleteBeforeReplaceDefined, request.DeleteBeforeReplace) = (true, true));
            await program.ThingAsync("b", null, null, a.Urn);
        };
    }

    [Test]
    public async Task Refresh_AfterAnInterruptedUpdate_DoesNotForgetIt()
    {
        Provider.ReadsInputs = false;
        await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 1))));
        Engine.Store.SavesBeforeKill = 1;
        await KilledAsync(() => Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 2)))));
        Engine.Store.Revive();

        await Engine.RefreshAsync();
        var result = await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 1))));

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "update a" }));
        Assert.That(Provider.Cloud["a-1"].Properties, Is.EqualTo(Props(("size", 1))));
    }

    [Test]
    public async Task InterruptedUpdate_IsDoneAgain()
    {
        await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 1))));
        Engine.Store.SavesBeforeKill = 1;
        await KilledAsync(() => Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 2)))));
        Assert.That(Engine.State["pending_operations"]!.ToJsonString(), Does.Contain("updating"));
        Engine.Store.Revive();

        var result = await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 2))));

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "update a" }));
        Assert.That(Engine.State["pending_operations"], Is.Null);
    }

    [Test]
    public async Task InterruptedUpdate_ThatTheProgramTakesBack_IsUndone()
    {
        await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 1))));
        Engine.Store.SavesBeforeKill = 1;
        await KilledAsync(() => Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 2)))));
        Engine.Store.Revive();

        var result = await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 1))));

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "update a" }));
        Assert.That(Provider.Cloud["a-1"].Properties, Is.EqualTo(Props(("size", 1))));
    }

    [Test]
    public async Task InterruptedDelete_ThatHappenedAndIsWantedAgain_IsCreatedAgain()
    {
        await Engine.UpAsync(program => program.ThingAsync("a"));
        Engine.Store.SavesBeforeKill = 1;
        await KilledAsync(() => Engine.DestroyAsync());
        Engine.Store.Revive();
        Assert.That(Provider.Cloud, Is.Empty);

        var preview = await Engine.PreviewAsync(program => program.ThingAsync("a"));
        var result = await Engine.UpAsync(program => program.ThingAsync("a"));

        Assert.That(Steps(preview.Plan), Is.EqualTo(new[] { "create-replacement a", "replace a" }));
        Assert.That(result.Succeeded, Is.True);
        Assert.That(Provider.Cloud, Has.Count.EqualTo(1));
    }

    private void Adopting()
    {
        Provider.Adopts = true;
        Engine.Settings = Engine.Settings with { Providers = [Engine.Settings.Providers[0] with { AdoptsInterruptedCreates = true }] };
    }

    /// <summary>Kills the process after the object was created and before that was saved.</summary>
    private async Task InterruptAsync()
    {
        // Stack, provider, pending create.
        Engine.Store.SavesBeforeKill = 3;
        await KilledAsync(() => Engine.UpAsync(program => program.ThingAsync("a")));
        Engine.Store.Revive();
        Assert.That(Engine.State["pending_operations"]!.ToJsonString(), Does.Contain("creating"));
    }

    private static async Task KilledAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (EngineException)
        {
            // The kill shows as a failed save.
        }
    }
}

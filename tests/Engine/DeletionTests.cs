using QsGen.Engine.Deployments;
using QsGen.Engine.Operations;
using QsGen.Engine.Urns;
using QsGen.Tests.Engine.Support;
using QsGen.Wire;
using QsGen.Wire.Rpc;
using static QsGen.Tests.Engine.Support.EngineHarness;

namespace QsGen.Tests.Engine;

internal sealed class DeletionTests : EngineFixture
{
    [Test]
    public async Task Delete_Dependents_GoBeforeWhatTheyDependOn()
    {
        await Engine.UpAsync(async program =>
        {
            var a = await program.ThingAsync("a");
            var b = await program.ThingAsync("b", null, null, a.Urn);
            await program.ThingAsync("c", null, request => request.Parent = b.Urn);
        });

        await Engine.UpAsync(_ => Task.CompletedTask);

        Assert.That(Provider.Mutations, Is.EqualTo(new[] { "delete c", "delete b", "delete a" }));
    }

    [Test]
    public async Task Delete_IndependentResources_GoSideBySide()
    {
        await Engine.UpAsync(async program =>
        {
            await program.ThingAsync("a");
            await program.ThingAsync("b");
        });
        var (arrived, both) = (0, new TaskCompletionSource());
        Provider.Before = (verb, _) =>
        {
            if (verb == "delete" && Interlocked.Increment(ref arrived) == 2)
            {
                both.SetResult();
            }

            return verb == "delete" ? both.Task : Task.CompletedTask;
        };

        var result = await Engine.DestroyAsync();

        Assert.That(result.Succeeded, Is.True);
    }

    [Test]
    public async Task Create_IndependentResources_GoSideBySide()
    {
        var (arrived, both) = (0, new TaskCompletionSource());
        Provider.Before = (verb, _) =>
        {
            if (verb == "create" && Interlocked.Increment(ref arrived) == 2)
            {
                both.SetResult();
            }

            return verb == "create" ? both.Task : Task.CompletedTask;
        };

        var result = await Engine.UpAsync(program => Task.WhenAll(program.ThingAsync("a"), program.ThingAsync("b")));

        Assert.That(result.Succeeded, Is.True);
    }

    [Test]
    public async Task Delete_Protected_IsAnErrorAndOthersGoOn()
    {
        await Engine.UpAsync(async program =>
        {
            await program.ThingAsync("safe", null, request => request.Protect = true);
            await program.ThingAsync("a");
        });

        var preview = await Engine.PreviewAsync(_ => Task.CompletedTask);
        var result = await Engine.UpAsync(_ => Task.CompletedTask);

        Assert.That(preview.Succeeded, Is.False);
        Assert.That(result.Succeeded, Is.False);
        Assert.That(Engine.Display.Errors.Single(), Does.Contain("because it is protected"));
        Assert.That(Provider.Cloud.Keys, Is.EqualTo(new[] { "safe-1" }));
        Assert.That(Engine.HasResource("safe"), Is.True);
    }

    [Test]
    public async Task Delete_Protected_KeepsWhatItDependsOn()
    {
        await Engine.UpAsync(async program =>
        {
            var a = await program.ThingAsync("a");
            await program.ThingAsync("safe", null, request => request.Protect = true, a.Urn);
        });

        await Engine.DestroyAsync();

        Assert.That(Provider.Mutations, Is.Empty);
        Assert.That(Engine.Resources.Select(resource => NameOf(resource!)), Is.EqualTo(new[] { "bank-dev", "default", "a", "safe" }));
    }

    [Test]
    public async Task Delete_FailedDependent_KeepsWhatItDependsOn()
    {
        await Engine.UpAsync(async program =>
        {
            var a = await program.ThingAsync("a");
            await program.ThingAsync("b", null, null, a.Urn);
        });
        Provider.Before = (verb, name) => (verb, name) == ("delete", "b") ? throw new InvalidOperationException() : Task.CompletedTask;

        var result = await Engine.DestroyAsync();

        Assert.That(result.Succeeded, Is.False);
        Assert.That(Provider.Cloud, Has.Count.EqualTo(2));
        Assert.That(Engine.HasResource("a") && Engine.HasResource("b") && Engine.HasResource("default"), Is.True);
    }

    [Test]
    public async Task Delete_Retained_LeavesTheStateOnly()
    {
        await Engine.UpAsync(program => program.ThingAsync("a", null, request => request.RetainOnDelete = true));

        var result = await Engine.DestroyAsync();

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "delete a" }));
        Assert.That(result.Plan.Changes.Single(change => change.Urn.Name == "a").Properties.Single().Summary, Does.Contain("retained"));
        Assert.That(Provider.Mutations, Is.Empty);
        Assert.That(Engine.Resources, Is.Empty);
    }

    [Test]
    public async Task Delete_DeletedWith_IsLeftToItsOwner()
    {
        await Engine.UpAsync(async program =>
        {
            var owner = await program.ThingAsync("owner");
            await program.ThingAsync("part", null, request => request.DeletedWith = owner.Urn);
        });

        await Engine.DestroyAsync();

        Assert.That(Provider.Mutations, Is.EqualTo(new[] { "delete owner" }));
        Assert.That(Engine.Resources, Is.Empty);
    }

    [Test]
    public async Task Delete_DeletedWithWhoseOwnerStays_IsDeletedItself()
    {
        await Engine.UpAsync(async program =>
        {
            var owner = await program.ThingAsync("owner");
            await program.ThingAsync("part", null, request => request.DeletedWith = owner.Urn);
        });

        await Engine.UpAsync(program => program.ThingAsync("owner"));

        Assert.That(Provider.Mutations, Is.EqualTo(new[] { "delete part" }));
    }

    [Test]
    public async Task Destroy_Providers_GoLastWithoutACallAndTheStackToo()
    {
        await Engine.UpAsync(program => program.ThingAsync("a"));

        var result = await Engine.DestroyAsync();

        Assert.That(result.Plan.Changes[0].Urn.Name, Is.EqualTo("a"));
        Assert.That(
            result.Plan.Changes.Skip(1).Select(change => change.Urn.Name), Is.EquivalentTo(new[] { "default", "bank-dev" }));
        Assert.That(Provider.Mutations, Is.EqualTo(new[] { "delete a" }));
    }

    [Test]
    public async Task Targets_OthersStayAndProvidersAreIncluded()
    {
        await Engine.UpAsync(Sized(1));

        var result = await Engine.UpAsync(Sized(2), Target("**::a"));

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "update a", "same b" }));
        Assert.That(Engine.Resource("b")["inputs"]!["size"]!.GetValue<int>(), Is.EqualTo(1));
    }

    [Test]
    public async Task Replace_OfWhatIsNotThere_IsAnError()
    {
        await Engine.UpAsync(Sized(1));

        var result = await Engine.UpAsync(Sized(1), new OperationOptions { Deployment = new() { Replace = [new("**::nothing")] } });

        Assert.That(result.Succeeded, Is.False);
        Assert.That(Engine.Display.Errors.Single(), Does.Contain("no resource matches the target '**::nothing'"));
    }

    [Test]
    public async Task Targets_NewResourceThatIsNone_IsNotCreatedAndNotSaved()
    {
        var result = await Engine.UpAsync(Sized(1), Target("**::a"));

        Assert.That(result.Succeeded, Is.True);
        Assert.That(Engine.HasResource("b"), Is.False);
        Assert.That(Provider.Cloud, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Targets_NewComponentThatIsNone_MayHaveOutputs()
    {
        var result = await Engine.UpAsync(
            async program =>
            {
                await program.Monitor.RegisterResourceOutputsAsync(new() { Urn = await program.ComponentAsync("group"), Outputs = new() });
                await program.ThingAsync("a");
            },
            new OperationOptions { Deployment = new() { Targets = [new("**::a")] } });

        Assert.That(result.Succeeded, Is.True);
        Assert.That(Engine.HasResource("a") && !Engine.HasResource("group"), Is.True);
    }

    [Test]
    public async Task Targets_NeedsAResourceThatWasNotCreated_IsRefused()
    {
        var result = await Engine.UpAsync(
            async program =>
            {
                var b = await program.ThingAsync("b");
                await program.ThingAsync("a", null, null, b.Urn);
            },
            Target("**::a"));

        Assert.That(result.Succeeded, Is.False);
        Assert.That(Engine.Display.Errors.Single(), Does.Contain("does not exist and is not a target"));
    }

    [Test]
    public async Task Targets_WithDependents_IncludeThem()
    {
        await Engine.UpAsync(Chain(1));

        var result = await Engine.UpAsync(
            Chain(2), new OperationOptions { Deployment = new DeploymentOptions { Targets = [new("**::a")], TargetDependents = true } });

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "update a", "update b", "same c" }));
        static Func<TestProgram, Task> Chain(int size) => async program =>
        {
            var a = await program.ThingAsync("a", Props(("size", size)));
            await program.ThingAsync("b", Props(("size", size)), null, a.Urn);
            await program.ThingAsync("c", Props(("size", size)));
        };
    }

    [Test]
    public async Task Targets_DeletedWithoutItsDependents_IsAnError()
    {
        await Engine.UpAsync(async program =>
        {
            var a = await program.ThingAsync("a");
            await program.ThingAsync("b", null, null, a.Urn);
        });

        var result = await Engine.DestroyAsync(Target("**::a"));

        Assert.That(result.Succeeded, Is.False);
        Assert.That(Engine.Display.Errors.Single(), Does.Contain("depends on it and is not a target"));
        Assert.That(Provider.Cloud, Has.Count.EqualTo(2));
    }

    [TestCase("urn:pulumi:dev::bank::test:index:Thing::a", true)]
    [TestCase("**::a", true)]
    [TestCase("**Thing::*", true)]
    [TestCase("*::a", false)]
    [TestCase("urn:pulumi:*::bank::**", true)]
    [TestCase("urn:pulumi:*::a", false)]
    public void Targets_SingleStar_StopsAtAColon(string pattern, bool matches) =>
        Assert.That(new UrnPattern(pattern).Matches(new Urn("urn:pulumi:dev::bank::test:index:Thing::a")), Is.EqualTo(matches));

    [Test]
    public async Task StackOutputs_AreWrittenAfterTheDeletes()
    {
        await Engine.UpAsync(program => program.ThingAsync("a"));

        await Engine.UpAsync(program => program.OutputsAsync(Props(("x", 1))));

        var last = Engine.Store.History.Select(bytes => System.Text.Encoding.UTF8.GetString(bytes)).ToList();
        Assert.That(last[^1], Does.Contain("\"x\":1"));
        Assert.That(last[^2], Does.Not.Contain("\"x\":1").And.Not.Contain("::a\""));
    }

    private static OperationOptions Target(string pattern) =>
        new() { Deployment = new DeploymentOptions { Targets = [new UrnPattern(pattern)] } };

    private static Func<TestProgram, Task> Sized(int size) => async program =>
    {
        await program.ThingAsync("a", Props(("size", size)));
        await program.ThingAsync("b", Props(("size", size)));
    };
}

using QsGen.Engine.Operations;
using QsGen.Engine.Steps;
using QsGen.Tests.Engine.Support;
using QsGen.Wire;
using static QsGen.Tests.Engine.Support.EngineHarness;

namespace QsGen.Tests.Engine;

internal sealed class RefreshTests : EngineFixture
{
    [Test]
    public async Task Refresh_NothingChanged_SavesNothing()
    {
        await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 1))));
        var saves = Engine.Store.History.Count;

        var result = await Engine.RefreshAsync();

        Assert.That(result.Plan.HasChanges, Is.False);
        Assert.That(Engine.Store.History, Has.Count.EqualTo(saves));
    }

    [Test]
    public async Task Refresh_ChangedOutside_ShowsAndSavesWhatIsThere()
    {
        await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 1))));
        Provider.Cloud["a-1"] = Provider.Cloud["a-1"] with { Properties = Props(("size", 9)) };

        var result = await Engine.RefreshAsync();

        var change = result.Plan.Changes.Single();
        Assert.That(change.Kind, Is.EqualTo(StepKind.Refresh));
        Assert.That(change.Properties.Single().New!.GetValue<double>(), Is.EqualTo(9));
        Assert.That(Engine.Resource("a")["inputs"]!["size"]!.GetValue<int>(), Is.EqualTo(9));
    }

    [Test]
    public async Task Refresh_ProviderReturnsNoInputs_KeepsTheOldOnes()
    {
        await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 1))));
        Provider.ReadsInputs = false;
        Provider.Cloud["a-1"] = Provider.Cloud["a-1"] with { Properties = Props(("size", 9)) };

        await Engine.RefreshAsync();

        Assert.That(Engine.Resource("a")["inputs"]!["size"]!.GetValue<int>(), Is.EqualTo(1));
        Assert.That(Engine.Resource("a")["outputs"]!["size"]!.GetValue<int>(), Is.EqualTo(9));
    }

    [Test]
    public async Task Refresh_Vanished_LeavesTheStateAndItsChildrenMoveUp()
    {
        await Engine.UpAsync(async program =>
        {
            var group = await program.ComponentAsync("g");
            var a = await program.ThingAsync("a", null, request => request.Parent = group);
            await program.ThingAsync("child", Props(("of", a.Id)), request => request.Parent = a.Urn, a.Urn);
        });
        Provider.Cloud.TryRemove("a-1", out _);

        var result = await Engine.RefreshAsync();

        Assert.That(Steps(result.Plan), Is.EquivalentTo(new[] { "delete a", "refresh child" }));
        Assert.That(Engine.HasResource("a"), Is.False);
        Assert.That(Engine.Resource("child")["parent"]!.GetValue<string>(), Does.EndWith("::g"));
        Assert.That(Engine.Resource("child")["dependencies"], Is.Null);
    }

    [Test]
    public async Task UpWithRefresh_GoesOnWithTheRefreshedState()
    {
        await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 1))));
        Provider.Cloud["a-1"] = Provider.Cloud["a-1"] with { Properties = Props(("size", 9)) };

        await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 1))), new OperationOptions { Refresh = true });

        Assert.That(Provider.Cloud["a-1"].Properties, Is.EqualTo(Props(("size", 1))));
    }

    [Test]
    public async Task UpWithRefresh_Vanished_IsCreatedAgain()
    {
        await Engine.UpAsync(program => program.ThingAsync("a"));
        Provider.Cloud.Clear();

        var result = await Engine.UpAsync(program => program.ThingAsync("a"), new OperationOptions { Refresh = true });

        Assert.That(result.Succeeded, Is.True);
        Assert.That(Provider.Cloud, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Confirm_Declined_ChangesNothing()
    {
        var result = await Engine.UpAsync(
            program => program.ThingAsync("a"),
            new OperationOptions { Confirm = (plan, _) => Task.FromResult(!plan.Preview) });

        Assert.That(result.Declined, Is.True);
        Assert.That(Provider.Cloud, Is.Empty);
    }

    [Test]
    public async Task Confirm_Accepted_RunsTheProgramForPreviewAndUpdate()
    {
        var runs = new List<bool>();

        var result = await Engine.UpAsync(
            async program =>
            {
                runs.Add(program.Preview);
                await program.ThingAsync("a");
            },
            new OperationOptions { Confirm = (_, _) => Task.FromResult(true) });

        Assert.That(runs, Is.EqualTo(new[] { true, false }));
        Assert.That(result.Plan.Preview, Is.False);
    }

    [TestCase(1, false, "preview")]
    [TestCase(1, true, "preview update", Description = "what no plan shows has to be saved")]
    [TestCase(2, false, "preview update")]
    public async Task Confirm_WhereThePreviewFindsNothing_DoesNotLookAgain(int size, bool protects, string expected)
    {
        await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 1))));
        var runs = new List<string>();

        var result = await Engine.UpAsync(
            async program =>
            {
                runs.Add(program.Preview ? "preview" : "update");
                await program.ThingAsync("a", Props(("size", size)), request => request.Protect = protects);
            },
            new OperationOptions { Confirm = (_, _) => Task.FromResult(true) });

        Assert.That(string.Join(' ', runs), Is.EqualTo(expected));
        Assert.That(result.Plan, Has.Property("Preview").False.And.Property("Succeeded").True);
        Assert.That(Engine.Resource("a")["protect"]?.GetValue<bool>() ?? false, Is.EqualTo(protects));
    }
}

using QsGen.Engine.Deployments;
using QsGen.Engine.Operations;
using QsGen.Engine.Urns;
using QsGen.Tests.Engine.Support;
using QsGen.Wire;
using QsGen.Wire.Rpc;
using static QsGen.Tests.Engine.Support.EngineHarness;

namespace QsGen.Tests.Engine;

internal sealed class ChangeTests : EngineFixture
{
    [Test]
    public async Task Diff_ChangedProperty_Updates()
    {
        await Sized(1);

        var result = await Sized(2);

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "update a" }));
        var change = result.Plan.Changes.Single(step => step.Urn.Name == "a").Properties.Single();
        Assert.That((change.Path, change.Old!.GetValue<double>(), change.New!.GetValue<double>()), Is.EqualTo(("size", 1, 2)));
        Assert.That(Engine.Resource("a")["inputs"]!["size"]!.GetValue<int>(), Is.EqualTo(2));
    }

    [Test]
    public async Task Diff_ProviderSaysUnknown_EngineComparesInputsWithoutSecretMarks()
    {
        Provider.OnDiff = _ => new DiffResponse();
        await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 1))));

        var secret = await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", new PropertySecret(1)))));
        var changed = await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 2))));

        Assert.That(Steps(secret.Plan), Is.EqualTo(new[] { "same a" }));
        Assert.That(Steps(changed.Plan), Is.EqualTo(new[] { "update a" }));
    }

    [Test]
    public async Task IgnoreChanges_Paths_AreResetToTheOldInputs()
    {
        await Engine.UpAsync(program => program.ThingAsync("a", Bag(1, 1)));

        var result = await Engine.UpAsync(program => program.ThingAsync("a", Bag(2, 2), Ignore));

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "same a" }));
        Assert.That(Engine.Resource("a")["inputs"]!["list"]![0]!["x"]!.GetValue<int>(), Is.EqualTo(1));
        static PropertyObject Bag(int size, int x) =>
            Props(("size", size), ("list", PropertyValue.Array(Props(("x", x)))), ("gone", x == 1 ? PropertyValue.Null : "new"));
        static void Ignore(RegisterResourceRequest request) => request.IgnoreChanges.AddRange(["size", "list[*].x", "[\"gone\"]"]);
    }

    [Test]
    public async Task IgnoreChanges_NewResource_HasNoEffect()
    {
        await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 1)), request => request.IgnoreChanges.Add("size")));

        Assert.That(Engine.Resource("a")["inputs"]!["size"]!.GetValue<int>(), Is.EqualTo(1));
    }

    [Test]
    public async Task ReplaceOnChanges_NestedPathWithoutDetailedDiff_ReplacesOnlyForThatPath()
    {
        Provider.OnDiff = _ => new DiffResponse();
        await Schedule("s1", 1);

        var other = await Schedule("s1", 2);
        var itself = await Schedule("s2", 2);

        Assert.That(Steps(other.Plan), Is.EqualTo(new[] { "update a" }));
        Assert.That(Steps(itself.Plan), Is.EqualTo(new[] { "create-replacement a", "replace a", "delete-replaced a" }));
        Task<OperationResult> Schedule(string id, int hour) => Engine.UpAsync(program => program.ThingAsync(
            "a",
            Props(("schedule", Props(("scheduleId", id), ("hour", hour)))),
            request => request.ReplaceOnChanges.Add("schedule.scheduleId")));
    }

    [Test]
    public async Task ReplaceOnChanges_DetailedDiffBelowThePath_Replaces()
    {
        await Sized(1);
        Provider.OnDiff = _ => new DiffResponse
        {
            Changes = DiffResponse.Types.DiffChanges.DiffSome,
            HasDetailedDiff = true,
            DetailedDiff = { ["size"] = new PropertyDiff { Kind = PropertyDiff.Types.Kind.Update } },
        };

        var result = await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 2)), request =>
            request.ReplaceOnChanges.Add("size")));

        Assert.That(Steps(result.Plan), Does.Contain("replace a"));
    }

    [Test]
    public async Task DetailedDiff_WithoutHasDetailedDiff_IsIgnored()
    {
        await Sized(1);
        Provider.OnDiff = _ => new DiffResponse
        {
            Changes = DiffResponse.Types.DiffChanges.DiffSome,
            DetailedDiff = { ["size"] = new PropertyDiff { Kind = PropertyDiff.Types.Kind.UpdateReplace } },
        };

        var result = await Sized(2);

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "update a" }));
    }

    [Test]
    public async Task Replace_AskedForByThePerson_ReplacesAnUnchangedResource()
    {
        await Sized(1);

        var result = await Engine.UpAsync(
            program => program.ThingAsync("a", Props(("size", 1))),
            new OperationOptions { Deployment = new DeploymentOptions { Replace = [new UrnPattern("**::a")] } });

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "create-replacement a", "replace a", "delete-replaced a" }));
    }

    [Test]
    public async Task ReplacementTrigger_ChangedValue_Replaces()
    {
        await Trigger("1");

        var same = await Trigger("1");
        var changed = await Trigger("2");

        Assert.That(Steps(same.Plan), Is.EqualTo(new[] { "same a" }));
        Assert.That(Steps(changed.Plan), Does.Contain("replace a"));
        Task<OperationResult> Trigger(string value) => Engine.UpAsync(program => program.ThingAsync(
            "a", null, request => request.ReplacementTrigger = PropertyEncoder.ToValue(value)));
    }

    [Test]
    public async Task Same_NewOptionsAndDependencies_AreSavedWithOldOutputsAndId()
    {
        await Engine.UpAsync(Two(depends: false));
        var saves = Engine.Store.History.Count;

        var result = await Engine.UpAsync(Two(depends: true));

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "same a", "same b" }));
        Assert.That(Engine.Resource("b")["dependencies"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That(Engine.Resource("b")["id"]!.GetValue<string>(), Is.EqualTo("b-2"));
        Assert.That(Engine.Store.History, Has.Count.GreaterThan(saves));
        static Func<TestProgram, Task> Two(bool depends) => async program =>
        {
            var a = await program.ThingAsync("a");
            await program.ThingAsync("b", null, null, depends ? [a.Urn] : []);
        };
    }

    [Test]
    public async Task InitErrors_PartialCreate_IsSavedAndUpdatedByTheNextRun()
    {
        Provider.Before = (verb, name) =>
        {
            if (verb != "create")
            {
                return Task.CompletedTask;
            }

            Provider.Cloud["a-9"] = new CloudObject("a-9", "", TestProgram.Thing, Props(("size", 1)));
            throw TestProvider.Partial("a-9", Props(("size", 1)), "not ready");
        };
        var failed = await Sized(1);
        Assert.That(failed.Succeeded, Is.False);
        Assert.That(Engine.Resource("a")["initErrors"]![0]!.GetValue<string>(), Is.EqualTo("not ready"));
        Provider.Before = (_, _) => Task.CompletedTask;

        var result = await Sized(1);

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "update a" }));
        Assert.That(Engine.Resource("a")["initErrors"], Is.Null);
    }

    [Test]
    public async Task InitErrors_PartialUpdate_KeepsOldInputsSoThatTheChangeIsSeenAgain()
    {
        await Sized(1);
        Provider.Before = (verb, _) => verb == "update"
            ? throw TestProvider.Partial("a-1", Props(("size", 2)), "half") : Task.CompletedTask;

        await Sized(2);

        Assert.That(Engine.Resource("a")["inputs"]!["size"]!.GetValue<int>(), Is.EqualTo(1));
        Assert.That(Engine.Resource("a")["outputs"]!["size"]!.GetValue<int>(), Is.EqualTo(2));
    }

    [Test]
    public async Task InitErrors_WithReplaceOnInitError_Replaces()
    {
        await Sized(1);
        Provider.Before = (verb, _) => verb == "update"
            ? throw TestProvider.Partial("a-1", Props(("size", 2)), "half") : Task.CompletedTask;
        await Sized(2);
        Provider.Before = (_, _) => Task.CompletedTask;

        var result = await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 2)), request =>
            request.ReplaceOnChanges.Add("#initerror")));

        Assert.That(Steps(result.Plan), Does.Contain("replace a"));
    }

    [Test]
    public async Task Timeouts_OfTheProgram_ReachTheProvider()
    {
        await Engine.UpAsync(program => program.ThingAsync("a", null, request =>
            request.CustomTimeouts = new RegisterResourceRequest.Types.CustomTimeouts { Create = "300000000000ns", Delete = "1m30s" }));
        Assert.That(Provider.Requests.OfType<CreateRequest>().Single().Timeout, Is.EqualTo(300));
        Assert.That(Engine.Resource("a")["customTimeouts"]!["delete"]!.GetValue<double>(), Is.EqualTo(90));

        await Engine.DestroyAsync();

        Assert.That(Provider.Requests.OfType<DeleteRequest>().Single().Timeout, Is.EqualTo(90));
    }

    [Test]
    public async Task Create_UnknownOutputOutsideAPreview_Fails()
    {
        Provider.Outputs = (_, inputs) => inputs.SetItem("later", PropertyValue.Unknown);

        var result = await Sized(1);

        Assert.That(result.Succeeded, Is.False);
        Assert.That(Engine.Display.Errors.Single(), Does.Contain("not known yet"));
    }

    private Task<OperationResult> Sized(int size) => Engine.UpAsync(program => program.ThingAsync("a", Props(("size", size))));
}

using QsGen.Engine.Operations;
using QsGen.Tests.Engine.Support;
using QsGen.Wire;
using QsGen.Wire.Rpc;
using static QsGen.Tests.Engine.Support.EngineHarness;

namespace QsGen.Tests.Engine;

internal sealed class ReplacementTests : EngineFixture
{
    [Test]
    public async Task Replace_Default_CreatesBeforeItDeletes()
    {
        await Keyed("k1");

        var result = await Keyed("k2");

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "create-replacement a", "replace a", "delete-replaced a" }));
        Assert.That(Provider.Mutations, Is.EqualTo(new[] { "create a", "delete a" }));
        Assert.That(Provider.Cloud.Keys, Is.EqualTo(new[] { "a-2" }));
    }

    [Test]
    public async Task Replace_ByAProviderThatTakesOverWhatIsThere_DoesNotDeleteIt()
    {
        Provider.NamesAreIds = true;
        await Keyed("k1");

        var result = await Keyed("k2");

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "create-replacement a", "replace a", "discard-replaced a" }));
        Assert.That(Provider.Cloud["a"].Properties, Is.EqualTo(Props(("key", "k2"))));
        Assert.That(Engine.Resources, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Replace_Answer_IsTheNewObject()
    {
        await Keyed("k1");
        var answer = new RegisterResourceResponse();

        await Engine.UpAsync(async program => answer = await program.ThingAsync("a", Props(("key", "k2"))));

        Assert.That(answer.Id, Is.EqualTo("a-2"));
        Assert.That(PropertyDecoder.FromStruct(answer.Object)["key"], Is.EqualTo((PropertyValue)"k2"));
    }

    [Test]
    public async Task Replace_Check_IsRepeatedWithoutOldInputs()
    {
        await Keyed("k1");

        await Keyed("k2");

        var checks = Provider.Requests.OfType<CheckRequest>().ToList();
        Assert.That(checks.Select(check => check.Olds is null), Is.EqualTo(new[] { false, true }));
    }

    [TestCase(true, null, true)]
    [TestCase(false, null, false)]
    [TestCase(false, true, true)]
    [TestCase(true, false, false)]
    public async Task Replace_Order_IsTheProvidersUnlessTheProgramSaysOtherwise(bool provider, bool? option, bool deletesFirst)
    {
        Provider.DeleteBeforeReplace = provider;
        await Keyed("k1", option);

        await Keyed("k2", option);

        Assert.That(Provider.Mutations.First(), Is.EqualTo(deletesFirst ? "delete a" : "create a"));
    }

    [Test]
    public async Task DeleteBeforeReplace_DependentsThatWouldBeReplaced_GoFirstAndComeBack()
    {
        Provider.DeleteBeforeReplace = true;
        await Chain("k1");

        var result = await Chain("k2");

        Assert.That(Engine.Display.Errors, Is.Empty);
        Assert.That(
            Provider.Mutations,
            Is.EqualTo(new[] { "delete user", "delete a", "create a", "create user", "update reader" }));
        Assert.That(
            Steps(result.Plan),
            Is.EqualTo(new[]
            {
                "delete-replaced user", "delete-replaced a", "create-replacement a", "replace a", "create-replacement user", "replace user",
                "update reader",
            }));
        Assert.That(Engine.Resources.All(resource => resource!["pendingReplacement"] is null), Is.True);
        Assert.That(Engine.Resource("user")["inputs"]!["key"]!.GetValue<string>(), Is.EqualTo("a-4"));
    }

    [Test]
    public async Task DeleteBeforeReplace_DependentsDiff_SeesAffectedPropertiesAsUnknown()
    {
        Provider.DeleteBeforeReplace = true;
        await Chain("k1");

        await Chain("k2");

        var asked = Provider.Requests.OfType<DiffRequest>().First(request => request.Urn.EndsWith("::user", StringComparison.Ordinal));
        Assert.That(PropertyDecoder.FromStruct(asked.News).Find("key"), Is.EqualTo(PropertyValue.Unknown));
    }

    [Test]
    public async Task DeleteBeforeReplace_CrashBeforeTheCreation_IsMadeUpByTheNextRun()
    {
        Provider.DeleteBeforeReplace = true;
        await Chain("k1");
        Provider.Before = (verb, name) => verb == "create" ? throw new InvalidOperationException("crash") : Task.CompletedTask;
        await Chain("k2");
        Assert.That(Engine.Resource("a")["pendingReplacement"]!.GetValue<bool>(), Is.True);
        Assert.That(Engine.Resource("user")["pendingReplacement"]!.GetValue<bool>(), Is.True);
        Provider.Before = (_, _) => Task.CompletedTask;

        var result = await Chain("k2");

        Assert.That(result.Succeeded, Is.True);
        Assert.That(Provider.Mutations, Is.EqualTo(new[] { "create a", "create user", "update reader" }));
        Assert.That(Provider.Requests.OfType<CheckRequest>().First(request =>
            request.Urn.EndsWith("::a", StringComparison.Ordinal)).Olds, Is.Null);
    }

    [Test]
    public async Task PendingReplacement_NoLongerWanted_LeavesTheStateWithoutACall()
    {
        Provider.DeleteBeforeReplace = true;
        await Keyed("k1");
        Provider.Before = (verb, _) => verb == "create" ? throw new InvalidOperationException("crash") : Task.CompletedTask;
        await Keyed("k2");

        var result = await Engine.UpAsync(_ => Task.CompletedTask);

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "remove-pending-replace a" }));
        Assert.That(Provider.Mutations, Is.Empty);
        Assert.That(Engine.HasResource("a"), Is.False);
    }

    [Test]
    public async Task Protected_Replacement_StopsAnUpdate()
    {
        await Protected("k1");

        var result = await Protected("k2");

        Assert.That(result.Succeeded, Is.False);
        Assert.That(Engine.Display.Errors.Single(), Does.Contain("marked for protection"));
        Assert.That(Provider.Mutations, Is.Empty);
    }

    [Test]
    public async Task Protected_Replacement_IsReportedByAPreviewThatGoesOn()
    {
        await Protected("k1");

        var result = await Engine.PreviewAsync(async program =>
        {
            await program.ThingAsync("a", Props(("key", "k2")), request => request.Protect = true);
            await program.ThingAsync("b");
        });

        Assert.That(result.Succeeded, Is.False);
        Assert.That(Engine.Display.Errors.Single(), Does.Contain("marked for protection"));
        Assert.That(Steps(result.Plan), Does.Contain("create b"));
    }

    [Test]
    public async Task Imported_Replacement_WarnsInAPreviewAndStopsAnUpdate()
    {
        Provider.Cloud["x-1"] = new CloudObject("x-1", "", TestProgram.Thing, Props(("key", "k1")));
        await Engine.UpAsync(Import("k1"));

        var preview = await Engine.PreviewAsync(Import("k2"));
        var warning = Engine.Display.Messages.Single();
        var update = await Engine.UpAsync(Import("k2"));

        Assert.That(preview.Succeeded, Is.True);
        Assert.That(warning, Does.Contain("import id 'x-1'"));
        Assert.That(update.Succeeded, Is.False);
        static Func<TestProgram, Task> Import(string key) =>
            program => program.ThingAsync("a", Props(("key", key)), request => request.ImportId = "x-1");
    }

    [Test]
    public async Task Replaced_OldHalf_IsDeletedThoughItIsProtectedNow()
    {
        await Keyed("k1");
        Provider.Before = (verb, _) => verb == "delete" ? throw new InvalidOperationException("no") : Task.CompletedTask;
        await Keyed("k2");
        Assert.That(Engine.Resources.Count(resource => resource!["delete"]?.GetValue<bool>() == true), Is.EqualTo(1));
        Provider.Before = (_, _) => Task.CompletedTask;

        var result = await Protected("k2");

        Assert.That(result.Succeeded, Is.True);
        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "same a", "delete-replaced a" }));
        Assert.That(Provider.Cloud.Keys, Is.EqualTo(new[] { "a-2" }));
    }

    [Test]
    public async Task External_BecomesManaged_CreatesAndNeverDeletesTheOld()
    {
        Provider.Cloud["x-1"] = new CloudObject("x-1", "", TestProgram.Thing, Props(("size", 1)));
        await Engine.UpAsync(Read);
        Assert.That(Engine.Resource("a")["external"]!.GetValue<bool>(), Is.True);

        var result = await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 2))));

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "create-replacement a", "replace a" }));
        Assert.That(Provider.Cloud.Keys, Is.EquivalentTo(new[] { "x-1", "a-1" }));
    }

    [Test]
    public async Task Managed_BecomesExternal_ReadsAndNeverDeletesTheOld()
    {
        await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 2))));
        Provider.Cloud["x-1"] = new CloudObject("x-1", "", TestProgram.Thing, Props(("size", 1)));

        var result = await Engine.UpAsync(Read);

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "read-replacement a" }));
        Assert.That(Provider.Cloud.Keys, Is.EquivalentTo(new[] { "x-1", "a-1" }));
    }

    [Test]
    public async Task Read_NothingThere_Fails()
    {
        var result = await Engine.UpAsync(Read);

        Assert.That(result.Succeeded, Is.False);
        Assert.That(Engine.Display.Errors.Single(), Is.EqualTo("resource 'x-1' does not exist"));
    }

    [Test]
    public async Task Read_NoLongerInTheProgram_IsDiscardedWithoutACall()
    {
        Provider.Cloud["x-1"] = new CloudObject("x-1", "", TestProgram.Thing, Props(("size", 1)));
        await Engine.UpAsync(Read);

        var result = await Engine.UpAsync(_ => Task.CompletedTask);

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "discard a" }));
        Assert.That(Provider.Cloud.Keys, Is.EqualTo(new[] { "x-1" }));
    }

    private static async Task Read(TestProgram program) => await program.Monitor.ReadResourceAsync(new ReadResourceRequest
    {
        Id = "x-1",
        Type = TestProgram.Thing,
        Name = "a",
        Parent = program.StackUrn,
        AcceptSecrets = true,
    });

    private Task<OperationResult> Keyed(string key, bool? deleteFirst = null) => Engine.UpAsync(program => program.ThingAsync(
        "a",
        Props(("key", key)),
        request => (request.DeleteBeforeReplaceDefined, request.DeleteBeforeReplace) = (deleteFirst is not null, deleteFirst ?? false)));

    private Task<OperationResult> Protected(string key) => Engine.UpAsync(program =>
        program.ThingAsync("a", Props(("key", key)), request => request.Protect = true));

    /// <summary>A resource, one whose key comes from it, and one that merely mentions it.</summary>
    private Task<OperationResult> Chain(string key) => Engine.UpAsync(async program =>
    {
        var a = await program.ThingAsync("a", Props(("key", key)));
        await program.ThingAsync("user", Props(("key", a.Id)), null, a.Urn);
        await program.ThingAsync("reader", Props(("of", a.Id)), null, a.Urn);
    });
}

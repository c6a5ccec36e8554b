using QsGen.Engine.Steps;
using QsGen.Tests.Engine.Support;
using QsGen.Wire;
using static QsGen.Tests.Engine.Support.EngineHarness;

namespace QsGen.Tests.Engine;

internal sealed class EmbeddedEngineTests
{
    private EngineHarness _engine = null!;

    [SetUp]
    public async Task StartAsync() => _engine = await EngineHarness.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _engine.DisposeAsync();

    [Test]
    public async Task Up_NewProgram_CreatesResourcesAndKeepsState()
    {
        var result = await _engine.UpAsync(Two);

        Assert.That(_engine.Display.Errors, Is.Empty);
        Assert.That(result.Succeeded, Is.True);
        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "create a", "create b" }));
        Assert.That(_engine.Provider.Cloud, Has.Count.EqualTo(2));
        Assert.That(
            _engine.Resources.Select(resource => NameOf(resource!)),
            Is.EqualTo(new[] { "bank-dev", "default", "a", "b" }));
        Assert.That(result.Outputs.Find("answer"), Is.EqualTo((PropertyValue)"42"));
    }

    [Test]
    public async Task Up_NothingChanged_CallsNothingAndSavesNothing()
    {
        await _engine.UpAsync(Two);
        var saves = _engine.Store.History.Count;

        var result = await _engine.UpAsync(Two);

        Assert.That(result.Plan.HasChanges, Is.False);
        Assert.That(_engine.Provider.Mutations, Is.Empty);
        Assert.That(_engine.Store.History, Has.Count.EqualTo(saves));
    }

    [Test]
    public async Task Up_ResourceRemoved_DeletesIt()
    {
        await _engine.UpAsync(Two);

        var result = await _engine.UpAsync(async program => await program.ThingAsync("a", Props(("size", 1))));

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "same a", "delete b" }));
        Assert.That(_engine.Provider.Cloud.Values.Select(thing => thing.Type), Is.EqualTo(new[] { TestProgram.Thing }));
    }

    [Test]
    public async Task Destroy_DeployedStack_DeletesInReverseOrderAndEmptiesState()
    {
        await _engine.UpAsync(Two);

        var result = await _engine.DestroyAsync();

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "delete b", "delete a" }));
        Assert.That(_engine.Provider.Cloud, Is.Empty);
        Assert.That(_engine.Resources, Is.Empty);
        Assert.That(result.Plan.Changes[^1].Kind, Is.EqualTo(StepKind.Delete));
    }

    [Test]
    public async Task Preview_NewProgram_ChangesNothing()
    {
        var result = await _engine.PreviewAsync(Two);

        Assert.That(_engine.Display.Errors, Is.Empty);
        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "create a", "create b" }));
        Assert.That(_engine.Provider.Mutations, Is.Empty);
        Assert.That(_engine.Store.History, Is.Empty);
    }

    private static async Task Two(TestProgram program)
    {
        var a = await program.ThingAsync("a", Props(("size", 1)));
        await program.ThingAsync("b", Props(("of", a.Id.Length > 0 ? a.Id : PropertyValue.Unknown)), null, a.Urn);
        await program.OutputsAsync(Props(("answer", "42")));
    }
}

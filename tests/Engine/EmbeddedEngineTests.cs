using QsGen.Engine.Steps;
using QsGen.Tests.Engine.Support;
using QsGen.Wire;
using static QsGen.Tests.Engine.Support.EngineHarness;

namespace QsGen.Tests.Engine;

internal sealed class EmbeddedEngineTests : EngineFixture
{
    [Test]
    public async Task Up_NewProgram_CreatesResourcesAndKeepsState()
    {
        var result = await Engine.UpAsync(Two);

        Assert.That(Engine.Display.Errors, Is.Empty);
        Assert.That(result.Succeeded, Is.True);
        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "create a", "create b" }));
        Assert.That(Provider.Cloud, Has.Count.EqualTo(2));
        Assert.That(
            Engine.Resources.Select(resource => NameOf(resource!)),
            Is.EqualTo(new[] { "bank-dev", "default", "a", "b" }));
        Assert.That(result.Outputs.Find("answer"), Is.EqualTo((PropertyValue)"42"));
    }

    [Test]
    public async Task Up_NothingChanged_CallsNothingAndSavesNothing()
    {
        await Engine.UpAsync(Two);
        var saves = Engine.Store.History.Count;

        var result = await Engine.UpAsync(Two);

        Assert.That(result.Plan.HasChanges, Is.False);
        Assert.That(Provider.Mutations, Is.Empty);
        Assert.That(Engine.Store.History, Has.Count.EqualTo(saves));
    }

    [Test]
    public async Task Up_ResourceRemoved_DeletesIt()
    {
        await Engine.UpAsync(Two);

        var result = await Engine.UpAsync(async program => await program.ThingAsync("a", Props(("size", 1))));

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "same a", "delete b" }));
        Assert.That(Provider.Cloud.Values.Select(thing => thing.Type), Is.EqualTo(new[] { TestProgram.Thing }));
    }

    [Test]
    public async Task Destroy_DeployedStack_DeletesInReverseOrderAndEmptiesState()
    {
        await Engine.UpAsync(Two);

        var result = await Engine.DestroyAsync();

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "delete b", "delete a" }));
        Assert.That(Provider.Cloud, Is.Empty);
        Assert.That(Engine.Resources, Is.Empty);
        Assert.That(result.Plan.Changes[^1].Kind, Is.EqualTo(StepKind.Delete));
    }

    [Test]
    public async Task Preview_NewProgram_ChangesNothing()
    {
        var result = await Engine.PreviewAsync(Two);

        Assert.That(Engine.Display.Errors, Is.Empty);
        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "create a", "create b" }));
        Assert.That(Provider.Mutations, Is.Empty);
        Assert.That(Engine.Store.History, Is.Empty);
    }

    private static async Task Two(TestProgram program)
    {
        var a = await program.ThingAsync("a", Props(("size", 1)));
        await program.ThingAsync("b", Props(("of", a.Id.Length > 0 ? a.Id : PropertyValue.Unknown)), null, a.Urn);
        await program.OutputsAsync(Props(("answer", "42")));
    }
}

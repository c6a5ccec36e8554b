using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace QsGen.Tests.PulumiSdk;

/// <summary>Programs against mocks, and how the answers of an engine become outputs.</summary>
internal sealed class MocksTests
{
    [Test]
    public async Task TestAsync_GivesResourcesInOrderAndOutputs()
    {
        var (resources, outputs) = await Deployment.TestAsync(new EmptyMocks(), new TestOptions { IsPreview = false }, () =>
        {
            var thing = new Thing("thing", SampleStack.Args(("count", 3), ("names", ImmutableArray.Create("a", "b"))));
            return new Dictionary<string, object?> { ["id"] = thing.Id, ["count"] = thing.Count };
        });

        Assert.That(resources.Select(resource => resource.GetResourceName()), Is.EqualTo((string[])["project-stack", "thing"]));
        Assert.That(outputs, Is.EquivalentTo(new Dictionary<string, object?> { ["id"] = "thing_id", ["count"] = 3d }));
        Assert.That(await OutputUtilities.GetValueAsync(resources[1].Urn),
            Is.EqualTo("urn:pulumi:stack::project::bank:index:Thing::thing"));
    }

    [Test]
    public async Task TestAsync_WithoutOptions_IsAPreview()
    {
        bool? preview = null;

        await Deployment.TestAsync(new EmptyMocks(), new TestOptions(), () => { preview = Deployment.Instance.IsDryRun; });

        Assert.That(preview, Is.True);
    }

    [Test]
    public async Task Outputs_OfFittingTypes_AreConverted()
    {
        var thing = (await StateAsync(new Dictionary<string, object>
        {
            ["count"] = 3,
            ["names"] = ImmutableArray.Create("a", "b"),
            ["part"] = ImmutableDictionary<string, object>.Empty.Add("title", "Drift").Add("weight", 2.5),
            ["any"] = ImmutableDictionary<string, object>.Empty.Add("__internal", 1).Add("list", ImmutableArray.Create<object>(1, "x")),
            ["day"] = 5,
        })).Thing;

        Assert.That(await OutputUtilities.GetValueAsync(thing.Count), Is.EqualTo(3));
        Assert.That(await OutputUtilities.GetValueAsync(thing.Names), Is.EqualTo((string[])["a", "b"]));
        Assert.That(await OutputUtilities.GetValueAsync(thing.Part), Is.EqualTo(new Part("Drift", 2.5)));
        Assert.That(await OutputUtilities.GetValueAsync(thing.Day), Is.EqualTo(DayOfWeek.Friday));
        var any = (ImmutableDictionary<string, object>)await OutputUtilities.GetValueAsync(thing.Any);
        Assert.That(any.Keys, Is.EqualTo((string[])["list"]), "keys that begin with two underscores belong to providers");
        Assert.That((ImmutableArray<object>)any["list"], Is.EqualTo((object[])[1d, "x"]));
        Assert.That(await OutputUtilities.GetDependenciesAsync(thing.Count), Is.EquivalentTo([thing]));
    }

    [Test]
    public async Task Outputs_ThatDoNotFit_AreTheDefault()
    {
        var thing = (await StateAsync(new Dictionary<string, object> { ["count"] = "three", ["names"] = 1, ["part"] = true })).Thing;

        Assert.That(await OutputUtilities.GetValueAsync(thing.Count), Is.Zero);
        Assert.That(await OutputUtilities.GetValueAsync(thing.Names), Is.Empty);
        Assert.That(await OutputUtilities.GetValueAsync(thing.Part), Is.Null);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Outputs_ThatAreMissing_AreKnownOnlyAfterAnUpdate(bool preview)
    {
        var thing = (await StateAsync(new Dictionary<string, object>(), preview)).Thing;

        Assert.That(await OutputUtilities.GetIsKnownAsync(thing.Count), Is.EqualTo(!preview));
    }

    [Test]
    public async Task Outputs_WithASecretInside_AreSecretAsAWhole()
    {
        var thing = (await StateAsync(
            new Dictionary<string, object> { ["names"] = ImmutableArray.Create<object>("a", Output.CreateSecret("b")) })).Thing;

        Assert.That(await Output.IsSecretAsync(thing.Names), Is.True);
        Assert.That(await OutputUtilities.GetValueAsync(thing.Names), Is.EqualTo((string[])["a", "b"]));
    }

    [Test]
    public async Task StackReference_SecretOutput_IsSecretAlone()
    {
        var mocks = new FixedMocks(new Dictionary<string, object>
        {
            ["name"] = "acme/net/dev",
            ["outputs"] = new Dictionary<string, object> { ["vpc"] = "vpc-1", ["key"] = Output.CreateSecret("k") },
            ["secretOutputNames"] = ImmutableArray.Create("key"),
        });
        StackReference? network = null;

        await Deployment.TestAsync(
            mocks, new TestOptions { IsPreview = false }, () => { network = new StackReference("acme/net/dev", null, null); });

        Assert.That(await Output.IsSecretAsync(network!.GetOutput("vpc")), Is.False);
        Assert.That(await Output.IsSecretAsync(network.GetOutput("key")), Is.True);
        Assert.That((await network.GetOutputDetailsAsync("key")).SecretValue, Is.EqualTo("k"));
        Assert.That((await network.GetOutputDetailsAsync("vpc")).Value, Is.EqualTo("vpc-1"));
        Assert.That(await network.GetValueAsync("absent"), Is.Null);
        await Assert.ThatAsync(() => network.GetValueAsync("key"), Throws.InvalidOperationException);
        await Assert.ThatAsync(() => network.RequireValueAsync("absent"), Throws.TypeOf<KeyNotFoundException>()
            .With.Message.EqualTo("Required output 'absent' does not exist on stack 'acme/net/dev'."));
    }

    [Test]
    public async Task TestAsync_OfAFailingProgram_ThrowsItsMessage() => await Assert.ThatAsync(
        () => Deployment.TestAsync(new EmptyMocks(), new TestOptions(), (Action)(() => throw new RunException("choose a dialect"))),
        Throws.TypeOf<RunException>().With.Message.EqualTo("choose a dialect"));

    [Test]
    public void Merge_OfOptions_LetsTheSecondWinAndJoinsLists()
    {
        var first = new CustomResourceOptions { Protect = true, Version = "1.0.0", IgnoreChanges = { "a" }, ImportId = "x" };
        var second = new CustomResourceOptions { Version = "2.0.0", IgnoreChanges = { "b" }, DeleteBeforeReplace = true };

        var merged = CustomResourceOptions.Merge(first, second);

        Assert.That((merged.Protect, merged.Version, merged.ImportId, merged.DeleteBeforeReplace),
            Is.EqualTo(((bool?)true, "2.0.0", "x", (bool?)true)));
        Assert.That(merged.IgnoreChanges, Is.EqualTo((string[])["a", "b"]));
        Assert.That(first.IgnoreChanges, Is.EqualTo((string[])["a"]), "the originals stay as they are");
    }

    private static async Task<(Thing Thing, ImmutableArray<Resource> All)> StateAsync(
        Dictionary<string, object> state, bool preview = false)
    {
        var all = await Deployment.TestAsync(
            new FixedMocks(state), new TestOptions { IsPreview = preview }, () => _ = new Thing("thing", SampleStack.Args()));
        return (all.OfType<Thing>().Single(), all);
    }

    private sealed class FixedMocks(object state) : IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
            Task.FromResult<(string?, object)>(("id", state));

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult(state);
    }

    private sealed class Thing(string name, ResourceArgs args) : CustomResource("bank:index:Thing", name, args, new CustomResourceOptions())
    {
        [Output("count")]
        public Output<int> Count { get; private set; } = null!;

        [Output("names")]
        public Output<ImmutableArray<string>> Names { get; private set; } = null!;

        [Output("part")]
        public Output<Part?> Part { get; private set; } = null!;

        [Output("any")]
        public Output<object> Any { get; private set; } = null!;

        [Output("day")]
        public Output<DayOfWeek> Day { get; private set; } = null!;
    }

    [OutputType]
    private sealed record Part
    {
        [OutputConstructor]
        public Part(string title, [OutputConstructorParameter("weight")] double mass) => (Title, Mass) = (title, mass);

        public string Title { get; }

        public double Mass { get; }
    }
}

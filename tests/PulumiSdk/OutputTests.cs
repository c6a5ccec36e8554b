using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;
using Pulumi;
using Pulumi.Utilities;

namespace QsGen.Tests.PulumiSdk;

internal sealed class OutputTests
{
    private static readonly Gen<(int Value, bool Known, bool Secret)> Parts = Gen.Select(Gen.Int[0, 99], Gen.Bool, Gen.Bool);

    [Test]
    public void All_IsKnownIfAllAreAndSecretIfAnyIs() => Parts.Array[0, 5].SampleAsync(async parts =>
    {
        var all = Output.All(parts.Select(Make));

        return await OutputUtilities.GetIsKnownAsync(all) == parts.All(part => part.Known)
            && await Output.IsSecretAsync(all) == parts.Any(part => part.Secret)
            && (!parts.All(part => part.Known)
                || (await OutputUtilities.GetValueAsync(all)).SequenceEqual(parts.Select(part => part.Value)));
    });

    [Test]
    public void Apply_ToAnOutput_CombinesBoth() => Gen.Select(Parts, Parts).SampleAsync(async (outer, inner) =>
    {
        var result = Make(outer).Apply(value => Make(inner).Apply(other => value + other));

        // An unknown outer value hides the inner output, and with it whether that one is a secret.
        return await OutputUtilities.GetIsKnownAsync(result) == (outer.Known && inner.Known)
            && await Output.IsSecretAsync(result) == (outer.Secret || (outer.Known && inner.Secret));
    });

    [Test]
    public async Task Apply_ToAnUnknownOutput_DoesNotRun()
    {
        var ran = false;

        await OutputUtilities.GetValueAsync(OutputUtilities.CreateUnknown(1).Apply(value => ran = true));

        Assert.That(ran, Is.False);
    }

    [Test]
    public async Task Apply_EveryShapeOfFunction_GivesItsValue()
    {
        var one = Output.Create(1);
        var gate = 0;

        Assert.That(await OutputUtilities.GetValueAsync(one.Apply(value => value + 1)), Is.EqualTo(2));
        Assert.That(await OutputUtilities.GetValueAsync(one.Apply(value => Task.FromResult(value + 2))), Is.EqualTo(3));
        Assert.That(await OutputUtilities.GetValueAsync(one.Apply(value => Output.Create(value + 3))), Is.EqualTo(4));
        Assert.That(await OutputUtilities.GetValueAsync(one.Apply(value => (Input<int>)(value + 4))), Is.EqualTo(5));
        await OutputUtilities.GetValueAsync(one.Apply(async value => await Task.Run(() => gate = value)));
        Assert.That(gate, Is.EqualTo(1));
    }

    [Test]
    public async Task Format_OfSecretsAndNumbers_IsASecretInTheInvariantCulture()
    {
        var text = Output.Format($"{1.5}-{Output.CreateSecret("x")}-{(Input<int>)7}");

        Assert.That(await OutputUtilities.GetValueAsync(text), Is.EqualTo("1.5-x-7"));
        Assert.That(await Output.IsSecretAsync(text), Is.True);
        Assert.That(await Output.IsSecretAsync(Output.Unsecret(text)), Is.False);
    }

    [Test]
    public async Task Tuple_OfMixedInputsAndOutputs_HasThemInOrder()
    {
        Input<string> name = "drift";

        var pair = await OutputUtilities.GetValueAsync(Output.Tuple(name, (Input<int>)Output.Create(3)));
        var eight = await OutputUtilities.GetValueAsync(Output.Tuple(
            Output.Create(1), Output.Create("b"), Output.Create(3), Output.Create(4), Output.Create(5), Output.Create(6),
            Output.Create(7), Output.Create(8)));

        Assert.That(pair, Is.EqualTo(("drift", 3)));
        Assert.That(eight, Is.EqualTo((1, "b", 3, 4, 5, 6, 7, 8)));
    }

    [Test]
    public async Task JsonSerialize_OutputsInside_AreReplacedByWhatTheyHold()
    {
        var later = new TaskCompletionSource<Output<int>>();
        var document = Output.Create(
            new Dictionary<string, object> { ["a"] = Output.Create(later.Task), ["b"] = Output.CreateSecret("s") });

        var text = Output.JsonSerialize(document);
        later.SetResult(Output.Create(4));

        Assert.That(await OutputUtilities.GetValueAsync(text), Is.EqualTo("""{"a":4,"b":"s"}"""));
        Assert.That(await Output.IsSecretAsync(text), Is.True);
    }

    [Test]
    public async Task JsonSerialize_UnknownInside_IsUnknown()
    {
        var text = Output.JsonSerialize(Output.Create(ImmutableArray.Create(OutputUtilities.CreateUnknown(1))));

        Assert.That(await OutputUtilities.GetIsKnownAsync(text), Is.False);
    }

    [Test]
    public async Task JsonDeserialize_MembersOfTypeOutput_AreKnownOutputs()
    {
        var value = await OutputUtilities.GetValueAsync(
            Output.JsonDeserialize<Dictionary<string, Output<int>>>(Output.Create("""{"a":4}""")));

        Assert.That(await OutputUtilities.GetValueAsync(value["a"]), Is.EqualTo(4));
    }

    [Test]
    public async Task InputList_OfEverything_KeepsTheOrder()
    {
        InputList<string> list = ["a", Output.Create("b"), "c"];
        list.Add("d", "e");
        list.AddRange(Output.Create(ImmutableArray.Create("f")));
        InputList<string> more = new[] { "g" };

        var all = await OutputUtilities.GetValueAsync(list.Concat(more).ToOutput());

        Assert.That(all, Is.EqualTo((string[])["a", "b", "c", "d", "e", "f", "g"]));
        Assert.That(() => ((System.Collections.IEnumerable)list).GetEnumerator(), Throws.TypeOf<NotSupportedException>());
    }

    [Test]
    public async Task InputMap_Merge_LetsTheSecondWin()
    {
        InputMap<int> first = new() { { "a", 1 }, { "b", Output.Create(2) } };
        InputMap<int> second = new() { ["b"] = 3 };
        second.Add(Output.Create(new Dictionary<string, int> { ["c"] = 4 }));

        var all = await OutputUtilities.GetValueAsync(InputMap<int>.Merge(first, second).ToOutput());

        Assert.That(all, Is.EquivalentTo(new Dictionary<string, int> { ["a"] = 1, ["b"] = 3, ["c"] = 4 }));
    }

    [Test]
    public async Task DeferredOutput_ResolvesOnce()
    {
        var deferred = new DeferredOutput<int>();
        var doubled = deferred.Output.Apply(value => value * 2);

        deferred.Resolve(Output.CreateSecret(21));

        Assert.That(await OutputUtilities.GetValueAsync(doubled), Is.EqualTo(42));
        Assert.That(await Output.IsSecretAsync(doubled), Is.True);
        Assert.That(() => deferred.Resolve(Output.Create(1)), Throws.InvalidOperationException);
    }

    [Test]
    public void ToString_OfAnOutput_ExplainsInsteadOfShowing() =>
        Assert.That(Output.CreateSecret("canary").ToString(), Does.Contain("not supported").And.Not.Contain("canary"));

    [Test]
    public async Task InputJson_OfADocument_IsItsText()
    {
        using var document = JsonDocument.Parse("""{ "a": 1 }""");
        InputJson json = document;

        Assert.That(await OutputUtilities.GetValueAsync(json.ToOutput()), Is.EqualTo("""{ "a": 1 }"""));
    }

    private static Output<int> Make((int Value, bool Known, bool Secret) part)
    {
        var output = part.Known ? Output.Create(part.Value) : OutputUtilities.CreateUnknown(part.Value);
        return part.Secret ? Output.CreateSecret(output) : output;
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi;
using Pulumi.Testing;

namespace QsGen.Tests.PulumiSdk;

/// <summary>Which values a property bag takes: those that the official SDK was seen to take, and no others.</summary>
internal sealed class PropertyBagTests
{
    private static readonly object?[] Accepted =
    [
        null, true, 1, 1.5, "text", DayOfWeek.Friday, JsonSerializer.SerializeToElement(new { a = 1 }),
        ImmutableArray.Create(1), ImmutableArray.Create<object>(1L), ImmutableDictionary<string, double>.Empty,
        ImmutableDictionary<string, ImmutableArray<string>>.Empty, Output.Create("x"), Output.Create<object>(1),
        Output.Create(ImmutableArray.Create(true)),
    ];

    private static readonly object[] Rejected =
    [
        1L, 1.5f, 1.5m, new DateTime(2030, 1, 31), Guid.Empty, JsonNode.Parse("{}")!, new[] { 1 }, new List<int>(),
        new Dictionary<string, int>(), ImmutableList<int>.Empty, ImmutableArray.Create(1L), ImmutableDictionary<int, int>.Empty,
        Output.Create(new Dictionary<string, int>()), (Input<int>)1, new InputList<int>(), new InputMap<int>(), ByteEnum.One,
    ];

    private enum ByteEnum : byte
    {
        One,
    }

    [TestCaseSource(nameof(Accepted))]
    public void Bag_OfAnAcceptedType_IsTaken(object? value) => Assert.That(() => Bag(value), Throws.Nothing);

    [TestCaseSource(nameof(Rejected))]
    public void Bag_OfAnotherType_IsRefusedByName(object value) => Assert.That(
        () => Bag(value),
        Throws.InvalidOperationException.With.Message.Contains("dictionary contains invalid type").And.Message.Contains("'key'"));

    private static readonly object[] RefusedInside = [1L, 1.5m, new DateTime(2030, 1, 31), JsonNode.Parse("{}")!, Task.CompletedTask];

    [TestCaseSource(nameof(RefusedInside))]
    public async Task Serializer_OfAnotherTypeInsideACollection_NamesThePlace(object value) => await Assert.ThatAsync(
        () => RunAsync(ImmutableArray.Create<object>("first", ImmutableDictionary<string, object>.Empty.Add("deep", value))),
        Throws.TypeOf<RunException>().With.Message.Contains("is not a supported argument type")
            .And.Message.Contains("resource:it[bank:index:Thing].key[1].deep"));

    [Test]
    public async Task Serializer_EveryShape_ArrivesAsPlainValues()
    {
        var json = JsonSerializer.SerializeToElement(new { list = new object?[] { 1, null, "a" }, gone = (string?)null });
        var value = ImmutableArray.Create<object>(
            1, 2.5, "s", true, DayOfWeek.Friday, json, new Dictionary<string, object?> { ["k"] = 1, ["gone"] = null }, new[] { "x" },
            (Input<int>)7, new InputList<int> { 8, Output.Create(9) }, new InputMap<int> { ["m"] = 10 },
                new Arguments { Name = "n", Settings = 5 });

        var seen = (ImmutableArray<object>)(await RunAsync(value))["key"];

        Assert.That(JsonSerializer.Serialize(seen[..^1]), Is.EqualTo(
            """[1,2.5,"s",true,5,{"list":[1,null,"a"]},{"k":1},["x"],7,[8,9],{"m":10}]"""));
        Assert.That(seen[^1], Is.EquivalentTo(new Dictionary<string, object> { ["name"] = "n", ["settings"] = "5" }));
    }

    [Test]
    public async Task Serializer_IdAndUrnAtTheTop_AreDropped()
    {
        var mocks = new Mocks();

        await Deployment.TestAsync(mocks, new TestOptions(), () => _ = new CustomResource(
            "bank:index:Thing", "it", SampleStack.Args(("id", "x"), ("urn", "y"), ("name", "z")), null));

        Assert.That(mocks.Seen!.Keys, Is.EqualTo((string[])["name"]));
    }

    [Test]
    public async Task Arguments_WithoutARequiredMember_NameIt() => await Assert.ThatAsync(
        () => Deployment.TestAsync(
            new Mocks(), new TestOptions(), () => _ = new CustomResource("bank:index:Thing", "it", new Arguments(), null)),
        Throws.TypeOf<RunException>().With.Message.Contains("[Input] ").And.Message.Contains("Name is required but was not given a value"));

    private static DictionaryResourceArgs Bag(object? value) => new(ImmutableDictionary<string, object?>.Empty.Add("key", value));

    private static async Task<ImmutableDictionary<string, object>> RunAsync(ImmutableArray<object> value)
    {
        var mocks = new Mocks();
        await Deployment.TestAsync(mocks, new TestOptions(), () => _ = new CustomResource("bank:index:Thing", "it", Bag(value), null));
        return mocks.Seen!;
    }

    private sealed class Arguments : ResourceArgs
    {
        [Input("name", required: true)]
        public Input<string>? Name { get; set; }

        [Input("settings", json: true)]
        public Input<int>? Settings { get; set; }
    }

    private sealed class Mocks : IMocks
    {
        public ImmutableDictionary<string, object>? Seen { get; private set; }

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            Seen = args.Inputs;
            return Task.FromResult<(string?, object)>(("id", args.Inputs));
        }

        public Task<object> CallAsync(MockCallArgs args) => throw new NotSupportedException();
    }
}

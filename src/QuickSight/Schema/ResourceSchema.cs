using System.Collections.Immutable;
using System.Text.Json;

namespace QsGen.QuickSight.Schema;

/// <summary>What AWS publishes about one kind of resource, as compact facts, and the few rules that AWS only documents.</summary>
internal sealed class ResourceSchema
{
    private const string Folder = "QuickSight/Schema";
    private static readonly Lazy<JsonElement> Documented = new(() => Read("documented"));
    private static readonly ImmutableArray<Lazy<ResourceSchema>> All =
        [.. Enum.GetValues<ResourceKind>().Select(kind => new Lazy<ResourceSchema>(() => new(kind)))];

    private ResourceSchema(ResourceKind kind)
    {
        var facts = Read(FactsName(kind));
        var documented = Documented.Value.GetProperty(TypeNameOf(kind));
        TypeName = facts.GetProperty("typeName").GetString()!;
        ReadOnly = [.. Names(facts, "readOnly"), .. Names(documented, "ownedByService")];
        Identifier = Names(facts, "identifier");
        CreateOnly = Names(facts, "createOnly");
        WriteOnly = Names(facts, "writeOnly");
        Deprecated = Names(facts, "deprecated");
        Needed = Names(documented, "needed");

        ImmutableArray<JsonElement> sources = facts.TryGetProperty("extends", out var shared)
            ? [facts.GetProperty("types"), Read(shared.GetString()!).GetProperty("types")]
            : [facts.GetProperty("types")];
        Types = new TypeTable(sources, Unions(Documented.Value.GetProperty("exactlyOne")));
        Root = Types.Object(facts.GetProperty("properties"), Names(documented, "exactlyOne") is { IsEmpty: false } one ? one : null);
    }

    /// <summary>The CloudFormation type, such as <c>AWS::QuickSight::Dashboard</c>.</summary>
    public string TypeName { get; }

    /// <summary>Properties that only the service sets; some of them the published schema would let through.</summary>
    public ImmutableArray<string> ReadOnly { get; }

    /// <summary>The properties that together identify a resource, in the order that the deployment API joins them in.</summary>
    public ImmutableArray<string> Identifier { get; }

    /// <summary>Properties whose change makes another resource.</summary>
    public ImmutableArray<string> CreateOnly { get; }

    /// <summary>Properties that the service never reports back.</summary>
    public ImmutableArray<string> WriteOnly { get; }

    /// <summary>Properties that the service still takes and asks not to use.</summary>
    public ImmutableArray<string> Deprecated { get; }

    /// <summary>Properties that the schema leaves optional and a creation can't do without.</summary>
    public ImmutableArray<string> Needed { get; }

    /// <summary>The named types.</summary>
    public TypeTable Types { get; }

    /// <summary>The resource itself.</summary>
    public ObjectRule Root { get; }

    /// <summary>The schema of a kind; read once per process.</summary>
    public static ResourceSchema Of(ResourceKind kind) => All[(int)kind].Value;

    /// <summary>The name of the facts of a kind, without extension.</summary>
    public static string FactsName(ResourceKind kind) => TypeNameOf(kind).ToLowerInvariant();

    private static string TypeNameOf(ResourceKind kind) => kind.ToString();

    private static JsonElement Read(string name)
    {
        var resource = $"{Folder}/{name}.json";
        using var stream = typeof(ResourceSchema).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {resource}.");

        return JsonDocument.Parse(stream).RootElement;
    }

    private static ImmutableArray<string> Names(JsonElement facts, string name) =>
        facts.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];

    private static Dictionary<string, ImmutableArray<string>> Unions(JsonElement facts) =>
        facts.EnumerateObject().ToDictionary(
            union => union.Name,
            union => union.Value.EnumerateArray().Select(member => member.GetString()!).ToImmutableArray(),
            StringComparer.Ordinal);
}

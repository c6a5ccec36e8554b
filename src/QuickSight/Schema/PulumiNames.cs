using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace QsGen.QuickSight.Schema;

/// <summary>Translates documents between the names of the AWS API and those of Pulumi's aws-native provider.</summary>
/// <remarks>
/// A property's name gets a lower-case first letter; names with an acronym of two or more letters are the exceptions. Keys of
/// free maps are data and stay, the values under them are renamed as usual. Enum values and tags are data as well.
/// </remarks>
internal static class PulumiNames
{
    /// <summary>The names that the rule does not give, from AWS to aws-native.</summary>
    public static FrozenDictionary<string, string> Exceptions { get; } = new Dictionary<string, string>
    {
        ["DataQAEnabledOption"] = "dataQaEnabledOption",
        ["ExportToCSVOption"] = "exportToCsvOption",
        ["IAMParameters"] = "iamParameters",
        ["KPIOptions"] = "kpiOptions",
        ["KPIVisual"] = "kpiVisual",
        ["UIColorPalette"] = "uiColorPalette",
        ["URLOperation"] = "urlOperation",
        ["URLStyling"] = "urlStyling",
        ["URLTarget"] = "urlTarget",
        ["URLTemplate"] = "urlTemplate",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The properties, in AWS API names, whose keys are data.</summary>
    public static FrozenSet<string> FreeMaps { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "PhysicalTableMap", "LogicalTableMap", "FieldFolders", "SourceTableMap", "TransformStepMap", "DestinationTableMap", "TableMap");

    private static readonly FrozenDictionary<string, string> Back =
        Exceptions.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The type token of a kind, such as <c>aws-native:quicksight:Dashboard</c>.</summary>
    public static string Token(ResourceKind kind) => $"aws-native:quicksight:{ResourceSchema.Of(kind).TypeName.Split("::")[^1]}";

    /// <summary>The properties, in aws-native names, whose change replaces the resource.</summary>
    /// <remarks>The provider never asks for a replacement itself, so every registration must send these.</remarks>
    public static ImmutableArray<string> ReplaceOnChanges(ResourceKind kind) =>
        [.. ResourceSchema.Of(kind).CreateOnly.Select(ToPulumi).Order(StringComparer.Ordinal)];

    /// <summary>The properties, in aws-native names, without which the service refuses to create a resource.</summary>
    public static ImmutableArray<string> Required(ResourceKind kind)
    {
        var schema = ResourceSchema.Of(kind);
        return
        [
            .. schema.Root.Properties.Where(property => property.IsRequired).Select(property => property.Name)
                .Concat(schema.Needed).Distinct().Select(ToPulumi),
        ];
    }

    /// <summary>The properties, in aws-native names, that together identify a resource, in the order of its id.</summary>
    public static ImmutableArray<string> Identifier(ResourceKind kind) => [.. ResourceSchema.Of(kind).Identifier.Select(ToPulumi)];

    /// <summary>The id that the provider gives a resource: the texts of its identifying properties, joined by bars.</summary>
    /// <param name="kind">What the resource is.</param>
    /// <param name="document">Its properties in AWS API names.</param>
    public static string ProviderId(ResourceKind kind, JsonObject document) =>
        string.Join('|', ResourceSchema.Of(kind).Identifier.Select(name => document[name]!.GetValue<string>()));

    /// <summary>The aws-native name of a property.</summary>
    public static string ToPulumi(string name) =>
        Exceptions.TryGetValue(name, out var exception) ? exception : $"{char.ToLowerInvariant(name[0])}{name.AsSpan(1)}";

    /// <summary>The AWS name of a property.</summary>
    public static string ToApi(string name) =>
        Back.TryGetValue(name, out var exception) ? exception : $"{char.ToUpperInvariant(name[0])}{name.AsSpan(1)}";

    /// <summary>A copy of a document with aws-native names.</summary>
    public static JsonObject ToPulumi(JsonObject document) => Rename(document, ToPulumi, FreeMaps.Contains);

    /// <summary>A copy of a document with AWS API names.</summary>
    public static JsonObject ToApi(JsonObject document) => Rename(document, ToApi, name => FreeMaps.Contains(ToApi(name)));

    /// <summary>Pointers, in AWS API names, to the properties of an aws-native document whose names the provider can't know.</summary>
    public static IEnumerable<string> Unknown(JsonObject document) => Unknown(document, "");

    private static IEnumerable<string> Unknown(JsonNode? node, string path) => node switch
    {
        JsonObject value => value.SelectMany(member => Unknown(member, path)),
        JsonArray list => list.SelectMany((item, index) => Unknown(item, $"{path}/{index}")),
        _ => [],
    };

    private static IEnumerable<string> Unknown(KeyValuePair<string, JsonNode?> member, string path)
    {
        var name = member.Key.Length == 0 ? "" : ToApi(member.Key);
        var here = path + JsonPointer.Step(name);
        if (name.Length == 0 || ToPulumi(name) != member.Key)
        {
            return [here];
        }

        return FreeMaps.Contains(name) && member.Value is JsonObject map
            ? map.SelectMany(entry => Unknown(entry.Value, here + JsonPointer.Step(entry.Key)))
            : Unknown(member.Value, here);
    }

    private static JsonObject Rename(JsonObject source, Func<string, string> rename, Func<string, bool> isFreeMap)
    {
        var target = new JsonObject();
        foreach (var (name, value) in source)
        {
            target[name.Length == 0 ? name : rename(name)] = value switch
            {
                JsonObject map when isFreeMap(name) => RenameValues(map, rename, isFreeMap),
                _ => RenameAny(value, rename, isFreeMap),
            };
        }

        return target;
    }

    private static JsonObject RenameValues(JsonObject map, Func<string, string> rename, Func<string, bool> isFreeMap)
    {
        var target = new JsonObject();
        foreach (var (key, value) in map)
        {
            target[key] = RenameAny(value, rename, isFreeMap);
        }

        return target;
    }

    private static JsonNode? RenameAny(JsonNode? node, Func<string, string> rename, Func<string, bool> isFreeMap) => node switch
    {
        null => null,
        JsonObject value => Rename(value, rename, isFreeMap),
        JsonArray list => new JsonArray([.. list.Select(item => RenameAny(item, rename, isFreeMap))]),
        _ => node.DeepClone(),
    };
}

using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QsGen.Tests.Tools;

/// <summary>Condenses AWS's published resource schemas into the fact files of <c>QuickSight/Schema</c>, one type per line.</summary>
/// <remarks>The types that analyses and dashboards share word for word are kept once, in <c>definition</c>.</remarks>
internal static class SchemaFactsWriter
{
    /// <summary>The name of the facts that analyses and dashboards share.</summary>
    public const string SharedName = "definition";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Sharers = ["analysis", "dashboard"];

    /// <summary>The text of every fact file by its name, made from the published schemas by theirs.</summary>
    public static IReadOnlyDictionary<string, string> Write(IReadOnlyDictionary<string, JsonObject> published)
    {
        var types = published.ToDictionary(pair => pair.Key, pair => ReachableTypes(pair.Value));
        var shared = types[Sharers[0]]
            .Where(type => types[Sharers[1]].TryGetValue(type.Key, out var other) && other == type.Value)
            .ToDictionary();
        var files = new Dictionary<string, string> { [SharedName] = File([("types", Types(shared))]) };
        foreach (var (name, schema) in published)
        {
            var isSharer = Sharers.Contains(name);
            var own = isSharer ? types[name].Where(type => !shared.ContainsKey(type.Key)).ToDictionary() : types[name];
            files[name] = File(
            [
                ("typeName", Text(schema["typeName"]!.GetValue<string>())),
                .. isSharer ? [("extends", Text(SharedName))] : Array.Empty<(string, string)>(),
                ("readOnly", Pointers(schema["readOnlyProperties"])),
                ("identifier", Pointers(schema["primaryIdentifier"])),
                ("createOnly", Pointers(schema["createOnlyProperties"])),
                ("writeOnly", Pointers(schema["writeOnlyProperties"])),
                ("deprecated", Pointers(schema["deprecatedProperties"])),
                ("properties", Lines(Properties(schema))),
                ("types", Types(own)),
            ]);
        }

        return files;
    }

    private static Dictionary<string, string> ReachableTypes(JsonObject schema)
    {
        var definitions = schema["definitions"]!.AsObject();
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var open = new Queue<string>(References(schema["properties"]!));
        while (open.TryDequeue(out var name))
        {
            if (found.ContainsKey(name))
            {
                continue;
            }

            var type = definitions[name]!;
            found[name] = Type(type.AsObject());
            foreach (var next in References(type))
            {
                open.Enqueue(next);
            }
        }

        return found.ToDictionary();
    }

    private static IEnumerable<string> References(JsonNode node) => node switch
    {
        JsonObject value => value.SelectMany(member => member switch
        {
            { Key: "$ref", Value: JsonValue target } => [target.GetValue<string>().Split('/')[^1]],
            { Value: { } inner } => References(inner),
            _ => [],
        }),
        JsonArray list => list.SelectMany(item => References(item!)),
        _ => [],
    };

    private static string Type(JsonObject type) => type switch
    {
        _ when type["enum"] is JsonArray values => values.ToJsonString(Plain),
        _ when type["patternProperties"] is not null => Text(Notation(type)),
        _ when type["type"]!.GetValue<string>() == "object" => $"{{{string.Join(", ", Properties(type))}}}",
        _ => Text(Notation(type)),
    };

    private static IEnumerable<string> Properties(JsonObject type)
    {
        var required = type["required"]?.AsArray().Select(name => name!.GetValue<string>()).ToHashSet() ?? [];
        return (type["properties"]?.AsObject() ?? [])
            .OrderBy(property => property.Key, StringComparer.Ordinal)
            .Select(property => (Name: required.Contains(property.Key) ? $"{property.Key}!" : property.Key, property.Value))
            .Select(property => $"{Text(property.Name)}: {Text(Notation(property.Value!.AsObject()))}");
    }

    private static string Notation(JsonObject value)
    {
        if (value["$ref"] is { } reference)
        {
            return reference.GetValue<string>().Split('/')[^1];
        }

        if (value["patternProperties"] is JsonObject map)
        {
            var (pattern, entry) = map.Single();
            return $"{{{Range(value, "minProperties", "maxProperties")} {pattern}}} {Notation(entry!.AsObject())}";
        }

        return value["type"]!.GetValue<string>() switch
        {
            "array" => $"[{Range(value, "minItems", "maxItems")}] {Notation(value["items"]!.AsObject())}",
            "string" when value["format"]?.GetValue<string>() == "date-time" => "string date-time",
            "string" => Join("string", Range(value, "minLength", "maxLength"), value["pattern"] is { } pattern ? $"/{pattern}" : ""),
            "number" => Join("number", Range(value, "minimum", "maximum")),
            "integer" => Join("integer", Range(value, "minimum", "maximum")),
            "boolean" => "boolean",
            var other => throw new NotSupportedException($"The schema uses type '{other}', which the facts have no notation for."),
        };
    }

    private static string Range(JsonObject value, string least, string most) =>
        value[least] is null && value[most] is null ? "" : $"{End(value[least])}..{End(value[most])}";

    private static string End(JsonNode? end) => end is null
        ? ""
        : decimal.Parse(end.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

    private static string Join(params string[] parts) => string.Join(' ', parts.Where(part => part.Length > 0));

    private static string Pointers(JsonNode? list) =>
        JsonSerializer.Serialize(list?.AsArray().Select(item => item!.GetValue<string>().Split('/')[^1]) ?? [], Plain);

    private static string Types(IEnumerable<KeyValuePair<string, string>> types) =>
        Lines(types.OrderBy(type => type.Key, StringComparer.Ordinal).Select(type => $"{Text(type.Key)}: {type.Value}"));

    private static string Lines(IEnumerable<string> lines) =>
        new StringBuilder("{\n    ").AppendJoin(",\n    ", lines).Append("\n  }").ToString();

    private static string File(IEnumerable<(string Name, string Value)> members) =>
        $"{{\n  {string.Join(",\n  ", members.Select(member => $"{Text(member.Name)}: {member.Value}"))}\n}}\n";

    private static string Text(string text) => JsonSerializer.Serialize(text, Plain);
}

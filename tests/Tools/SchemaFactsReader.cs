using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using QsGen.Tests.Support;

namespace QsGen.Tests.Tools;

/// <summary>Spells the fact files of <c>src/QuickSight/Schema</c> out again as the schemas they condense.</summary>
/// <remarks>It shares no code with the product, which reads the same files for its checks.</remarks>
internal static partial class SchemaFactsReader
{
    private static readonly string[] PointerLists = ["readOnly", "createOnly", "writeOnly", "deprecated"];

    /// <summary>The schema that a fact file condenses: names, properties, and the types that they reach.</summary>
    /// <param name="name">The name of the file without extension, such as <c>dashboard</c>.</param>
    public static JsonObject Read(string name)
    {
        var facts = Parse(name);
        var definitions = new JsonObject();
        var shared = facts["extends"] is { } extended ? Parse(extended.GetValue<string>())["types"]!.AsObject() : [];
        foreach (var (type, value) in facts["types"]!.AsObject().Concat(shared))
        {
            definitions[type] = Type(value!);
        }

        var schema = Object(facts["properties"]!.AsObject());
        schema["typeName"] = facts["typeName"]!.DeepClone();
        schema["definitions"] = definitions;
        schema["primaryIdentifier"] = Pointers(facts["identifier"]!);
        foreach (var list in PointerLists)
        {
            schema[$"{list}Properties"] = Pointers(facts[list]!);
        }

        return schema;
    }

    private static JsonObject Parse(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", "QuickSight", "Schema", $"{name}.json")))!.AsObject();

    private static JsonArray Pointers(JsonNode names) =>
        [.. names.AsArray().Select(name => (JsonNode)$"/properties/{name!.GetValue<string>()}")];

    private static JsonObject Type(JsonNode value) => value switch
    {
        JsonArray choices => new() { ["type"] = "string", ["enum"] = choices.DeepClone() },
        JsonObject properties => Object(properties),
        _ => Value(value.GetValue<string>()),
    };

    // A name that ends in an exclamation mark is required.
    private static JsonObject Object(JsonObject members)
    {
        var properties = new JsonObject();
        foreach (var (name, value) in members)
        {
            properties[name.TrimEnd('!')] = Value(value!.GetValue<string>());
        }

        var required = members.Where(member => member.Key.EndsWith('!')).Select(member => (JsonNode)member.Key.TrimEnd('!'));
        return new() { ["type"] = "object", ["properties"] = properties, ["required"] = new JsonArray([.. required]) };
    }

    private static JsonObject Value(string notation)
    {
        if (ListForm().Match(notation) is { Success: true } list)
        {
            var array = new JsonObject { ["type"] = "array", ["items"] = Value(list.Groups["items"].Value) };
            return Between(array, list.Groups["range"].Value, "minItems", "maxItems");
        }

        if (MapForm().Match(notation) is { Success: true } map)
        {
            var entries = new JsonObject { [map.Groups["keys"].Value] = Value(map.Groups["values"].Value) };
            var value = new JsonObject { ["type"] = "object", ["patternProperties"] = entries };
            return Between(value, map.Groups["range"].Value, "minProperties", "maxProperties");
        }

        return ScalarForm().Match(notation) is { Success: true } scalar
            ? Scalar(scalar)
            : new() { ["$ref"] = $"#/definitions/{notation}" };
    }

    private static JsonObject Scalar(Match scalar)
    {
        var type = scalar.Groups["type"].Value;
        var value = new JsonObject { ["type"] = type };
        if (scalar.Groups["format"].Success)
        {
            value["format"] = scalar.Groups["format"].Value;
        }

        if (scalar.Groups["pattern"].Success)
        {
            value["pattern"] = scalar.Groups["pattern"].Value;
        }

        var (least, most) = type == "string" ? ("minLength", "maxLength") : ("minimum", "maximum");
        return Between(value, scalar.Groups["range"].Value, least, most);
    }

    private static JsonObject Between(JsonObject value, string range, string least, string most)
    {
        foreach (var (name, end) in range.Length == 0 ? [] : ((string[])[least, most]).Zip(range.Split("..")))
        {
            if (end.Length > 0)
            {
                value[name] = decimal.Parse(end, CultureInfo.InvariantCulture);
            }
        }

        return value;
    }

    [GeneratedRegex(@"^\[(?<range>[^\]]*)\] (?<items>.+)\z")]
    private static partial Regex ListForm();

    [GeneratedRegex(@"^\{(?<range>\S*) (?<keys>.+)\} (?<values>.+)\z")]
    private static partial Regex MapForm();

    [GeneratedRegex(
        @"^(?<type>string|number|integer|boolean)(?: (?<format>date-time))?(?: (?<range>\S*\.\.\S*?))?(?: /(?<pattern>.*))?\z",
        RegexOptions.Singleline)]
    private static partial Regex ScalarForm();
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Schema;

namespace QsGen.Tests.QuickSight.Schema;

/// <summary>Finds every way to break a document against one constraint, by reading the published schema and not our facts.</summary>
internal sealed class ViolationInjector(JsonObject published, ResourceSchema schema)
{
    private const int LongestCopy = 400;

    /// <summary>All injections into a sound document.</summary>
    public IEnumerable<Injection> Into(JsonObject document) =>
        Object(document, published, "", null).Concat(Whole(document));

    private static IEnumerable<Injection> Whole(JsonObject document)
    {
        yield return new("/Arn", SchemaRule.ReadOnly, copy => copy["Arn"] = "arn:aws:x");
        yield return new("", SchemaRule.Size, copy => copy["Name"] = new string('a', ResourceSchemaCheck.SizeLimit));
        if (document["Definition"]?["Sheets"] is JsonArray { Count: > 0 } sheets)
        {
            var last = sheets.Count.ToString(CultureInfo.InvariantCulture);
            yield return new($"/Definition/Sheets/{last}/SheetId", SchemaRule.Duplicate,
                copy => copy["Definition"]!["Sheets"]!.AsArray().Add(sheets[0]!.DeepClone()));
        }
    }

    private IEnumerable<Injection> Value(JsonNode? value, JsonObject type, string path)
    {
        string? name = null;
        if (type["$ref"] is { } reference)
        {
            name = reference.GetValue<string>().Split('/')[^1];
            type = published["definitions"]![name]!.AsObject();
        }

        return value switch
        {
            JsonObject map when type["patternProperties"] is JsonObject patterns => Map(map, patterns.Single().Value!.AsObject(), path),
            JsonObject inner => Object(inner, type, path, name),
            JsonArray list => List(list, type, path),
            JsonValue scalar => Scalar(scalar, type, path),
            _ => [],
        };
    }

    private IEnumerable<Injection> Object(JsonObject value, JsonObject type, string path, string? name)
    {
        yield return new($"{path}/Bogus", SchemaRule.UnknownProperty, copy => At(copy, path).AsObject()["Bogus"] = "x");
        if (path.Length > 0)
        {
            yield return new(path, SchemaRule.Type, copy => Replace(copy, path, JsonValue.Create("x")));
        }

        foreach (var required in type["required"]?.AsArray().Select(item => item!.GetValue<string>()) ?? [])
        {
            yield return new($"{path}/{required}", SchemaRule.Required, copy => At(copy, path).AsObject().Remove(required));
        }

        if (name is not null && schema.Types[name] is ObjectRule { Alternatives: { IsEmpty: false } members })
        {
            yield return new(path, SchemaRule.Union, copy => RemoveAll(At(copy, path).AsObject(), members));
        }

        foreach (var (key, member) in value)
        {
            foreach (var injection in Value(member, type["properties"]![key]!.AsObject(), $"{path}/{key}"))
            {
                yield return injection;
            }
        }
    }

    private IEnumerable<Injection> Map(JsonObject map, JsonObject entry, string path)
    {
        yield return new($"{path}/bad key!", SchemaRule.Pattern, copy => At(copy, path).AsObject()["bad key!"] = new JsonObject());
        foreach (var (key, member) in map)
        {
            foreach (var injection in Value(member, entry, $"{path}/{key}"))
            {
                yield return injection;
            }
        }
    }

    private IEnumerable<Injection> List(JsonArray list, JsonObject type, string path)
    {
        yield return new(path, SchemaRule.Type, copy => Replace(copy, path, JsonValue.Create(5)));
        if (type["minItems"] is { } least && Number(least) >= 1)
        {
            yield return new(path, SchemaRule.Count, copy => Replace(copy, path, new JsonArray()));
        }

        if (list.Count > 0 && type["maxItems"] is { } most && Number(most) < LongestCopy)
        {
            var count = (int)Number(most) + 1;
            yield return new(path, SchemaRule.Count, copy => Replace(copy, path, new JsonArray(
                [.. Enumerable.Range(0, count).Select(_ => list[0]!.DeepClone())])));
        }

        for (var i = 0; i < list.Count; i++)
        {
            foreach (var injection in Value(list[i], type["items"]!.AsObject(), $"{path}/{i}"))
            {
                yield return injection;
            }
        }
    }

    private static IEnumerable<Injection> Scalar(JsonValue value, JsonObject type, string path)
    {
        var isText = value.GetValueKind() == JsonValueKind.String;
        yield return Set(path, SchemaRule.Type, isText ? 5 : "x");
        if (type["enum"] is not null)
        {
            yield return Set(path, SchemaRule.Enum, "NONE_OF_THEM");
        }

        if (type["pattern"] is { } pattern && pattern.GetValue<string>() != @"\S")
        {
            yield return Set(path, SchemaRule.Pattern, "not this!");
        }

        if (type["maxLength"] is { } longest && Number(longest) <= 200_000)
        {
            yield return Set(path, SchemaRule.Length, new string('a', (int)Number(longest) + 1));
        }

        if (type["minLength"] is { } shortest && Number(shortest) >= 1)
        {
            yield return Set(path, SchemaRule.Length, "");
        }

        if (type["format"]?.GetValue<string>() == "date-time")
        {
            yield return Set(path, SchemaRule.Format, "tomorrow");
        }

        if (type["maximum"] is { } maximum)
        {
            yield return Set(path, SchemaRule.Range, Number(maximum) + 1);
        }

        if (type["minimum"] is { } minimum)
        {
            yield return Set(path, SchemaRule.Range, Number(minimum) - 1);
        }

        if (Refers(path))
        {
            yield return Set(path, SchemaRule.Reference, "nonesuch");
        }
    }

    private static bool Refers(string path)
    {
        var last = path[(path.LastIndexOf('/') + 1)..];
        return (last is "SourceParameterName" or "ParameterName" or "DataSetIdentifier" or "TargetSheetId" or "SourceField" or "ElementId"
            or "SourceFilterId" or "SourceSheetControlId" or "DestinationParameterName" or "PhysicalTableId")
            || (last == "FieldId" && !path.Contains("/FieldWells/", StringComparison.Ordinal))
            || path.Contains("/VisualIds/", StringComparison.Ordinal);
    }

    private static Injection Set(string path, SchemaRule rule, object value) =>
        new(path, rule, copy => Replace(copy, path, JsonSerializer.SerializeToNode(value)));

    private static void RemoveAll(JsonObject value, IEnumerable<string> members)
    {
        foreach (var member in members)
        {
            value.Remove(member);
        }
    }

    private static JsonNode At(JsonNode root, string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(root, (node, step) => node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!);

    private static void Replace(JsonNode root, string path, JsonNode? value)
    {
        var slash = path.LastIndexOf('/');
        var parent = At(root, path[..slash]);
        if (parent is JsonArray list)
        {
            list[int.Parse(path[(slash + 1)..], CultureInfo.InvariantCulture)] = value;
        }
        else
        {
            parent[path[(slash + 1)..]] = value;
        }
    }

    private static decimal Number(JsonNode node) => decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);
}

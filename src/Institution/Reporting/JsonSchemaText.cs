using System.Text.Json.Nodes;
using QsGen.Institution.Format;

namespace QsGen.Institution.Reporting;

/// <summary>The JSON Schema (draft 7) of institution files, so that editors complete and check them.</summary>
public static class JsonSchemaText
{
    /// <summary>The schema, indented, with a final line end.</summary>
    public static string Print()
    {
        var root = Entity(InstitutionFormat.Root);
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
        };
        foreach (var (key, value) in root.ToList())
        {
            root.Remove(key);
            schema[key] = value;
        }

        schema["title"] = "QsGen institution";
        schema["patternProperties"] = new JsonObject { ["^x-"] = true };
        return JsonText.Print(schema);
    }

    private static JsonObject Entity(EntityFormat format)
    {
        var schema = new JsonObject
        {
            ["title"] = format.Title,
            ["description"] = format.Meaning,
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = JsonText.List(format.Keys.Where(key => key.Required).Select(key => key.Name)),
            ["properties"] = new JsonObject(format.Keys.Select(key => KeyValuePair.Create(key.Name, (JsonNode?)Key(key)))),
        };
        if (format == InstitutionFormat.Rail)
        {
            schema["oneOf"] = new JsonArray(
                Shape([Keys.SourceRole, Keys.DestinationRole], [Keys.LegRole, Keys.LegDirection]),
                Shape(
                    [Keys.LegRole, Keys.LegDirection],
                    [Keys.SourceRole, Keys.DestinationRole, Keys.SourceOrigin, Keys.DestinationOrigin]));
        }
        else if (format == InstitutionFormat.Chain)
        {
            schema["oneOf"] = new JsonArray(
                Shape([Keys.Child, Keys.Required], [Keys.Children, Keys.Choose]), Shape([Keys.Children], [Keys.Child, Keys.Required]));
        }
        else if (format == InstitutionFormat.Limit)
        {
            schema["oneOf"] = new JsonArray(Shape([Keys.TransferType], [Keys.Rail]), Shape([Keys.Rail], [Keys.TransferType]));
        }

        return schema;
    }

    private static JsonObject Shape(string[] required, string[] absent) => new()
    {
        ["required"] = JsonText.List(required),
        ["not"] = new JsonObject
        {
            ["anyOf"] = new JsonArray([.. absent.Select(key => new JsonObject { ["required"] = JsonText.List([key]) })]),
        },
    };

    private static JsonObject Key(KeyFormat key)
    {
        var value = key is { Kind: ValueKind.Children, Entity: { } child }
            ? JsonSchemaFragments.List(
                new() { ["anyOf"] = new JsonArray(JsonSchemaFragments.Of(ValueKind.Identifier), Entity(child)) }, atLeast: 1)
            : key.Entity is { } entity
            ? key.Kind is ValueKind.MappingList ? JsonSchemaFragments.List(Entity(entity)) : Entity(entity)
            : JsonSchemaFragments.Of(key.Kind);
        var schema = key.Nullable ? JsonSchemaFragments.OrNull(value) : value;
        schema["title"] = key.Name;
        schema["description"] = key.Meaning;
        return schema;
    }
}

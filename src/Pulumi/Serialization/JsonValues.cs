using System.Text.Json;
using QsGen.Wire;

namespace Pulumi.Serialization;

/// <summary>Parsed JSON as property values: nothing in it is special, and null properties are left out.</summary>
internal static class JsonValues
{
    /// <summary>Reads an element.</summary>
    public static PropertyValue Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => PropertyValue.Null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.Array => new PropertyArray([.. element.EnumerateArray().Select(Read)]),
        JsonValueKind.Object => PropertyObject.From(element.EnumerateObject()
            .Where(property => property.Value.ValueKind != JsonValueKind.Null)
            .Select(property => KeyValuePair.Create(property.Name, Read(property.Value)))),
        _ => throw new InvalidOperationException($"JSON of kind {element.ValueKind} is not known."),
    };
}

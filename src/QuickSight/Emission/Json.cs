using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QsGen.QuickSight.Emission;

/// <summary>Small constructors for documents in which a property without a value is left out.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions CompactOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An object of the members that have a value, in the given order.</summary>
    public static JsonObject Object(params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var json = new JsonObject();
        foreach (var (name, value) in members)
        {
            if (value is not null)
            {
                json.Add(name, value);
            }
        }

        return json;
    }

    /// <summary>A list, present even when empty.</summary>
    public static JsonArray Array(IEnumerable<JsonNode> items)
    {
        var array = new JsonArray();
        foreach (var item in items)
        {
            array.Add(item);
        }

        return array;
    }

    /// <summary>A list of texts, present even when empty.</summary>
    public static JsonArray Texts(IEnumerable<string> items) => Array(items.Select(item => (JsonNode)JsonValue.Create(item)));

    /// <summary>A list, or nothing when it has no items.</summary>
    public static JsonArray? ArrayUnlessEmpty(IEnumerable<JsonNode> items) => Array(items) is { Count: > 0 } array ? array : null;

    /// <summary>The document as it is deployed: no white space, equal documents give equal text.</summary>
    public static string Compact(JsonNode document) => document.ToJsonString(CompactOptions);
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace QsGen.QuickSight.Schema;

/// <summary>The length of a document as compact JSON, counted without writing it.</summary>
/// <remarks>The deployment provider is written in Go, whose encoder writes <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> as six
/// characters each, and SQL is full of them.</remarks>
internal static class DocumentSize
{
    /// <summary>The number of characters of a node and all below it.</summary>
    public static long Of(JsonNode? node) => node switch
    {
        null => 4,
        JsonObject value => Object(value),
        JsonArray list => Array(list),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && value.TryGetValue<string>(out var text) => Text(text),
        _ => node.ToJsonString().Length,
    };

    private static long Object(JsonObject value)
    {
        var length = Braces(value.Count);
        foreach (var (key, member) in value)
        {
            length += Text(key) + 1 + Of(member);
        }

        return length;
    }

    private static long Array(JsonArray list)
    {
        var length = Braces(list.Count);
        foreach (var item in list)
        {
            length += Of(item);
        }

        return length;
    }

    private static long Braces(int entries) => 2 + Math.Max(0, entries - 1);

    private static long Text(string text)
    {
        var length = 2L;
        foreach (var c in text)
        {
            length += c switch
            {
                '"' or '\\' or '\n' or '\r' or '\t' or '\b' or '\f' => 2,
                '<' or '>' or '&' or < ' ' or '\u2028' or '\u2029' => 6,
                _ => 1,
            };
        }

        return length;
    }
}

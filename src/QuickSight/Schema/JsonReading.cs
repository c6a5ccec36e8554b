using System.Text.Json.Nodes;

namespace QsGen.QuickSight.Schema;

/// <summary>Reads documents that may be malformed: what is not as expected is simply not there.</summary>
internal static class JsonReading
{
    /// <summary>The objects in a list that is a member of <paramref name="parent"/>.</summary>
    public static IEnumerable<JsonObject> Items(this JsonNode? parent, string name) =>
        parent is JsonObject owner && owner[name] is JsonArray list ? list.OfType<JsonObject>() : [];

    /// <summary>A member that is an object.</summary>
    public static JsonObject? Object(this JsonNode? parent, string name) => parent is JsonObject owner ? owner[name] as JsonObject : null;

    /// <summary>A member that is a text.</summary>
    public static string? Text(this JsonNode? parent, string name) =>
        parent is JsonObject owner && owner[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The member that a union has set.</summary>
    public static JsonObject? Only(this JsonObject union) => union.Select(member => member.Value).OfType<JsonObject>().FirstOrDefault();

    /// <summary>All objects in and below a node, parents first.</summary>
    public static IEnumerable<JsonObject> Descendants(this JsonNode? node)
    {
        var open = new Stack<JsonNode>();
        if (node is not null)
        {
            open.Push(node);
        }

        while (open.TryPop(out var at))
        {
            var inner = at switch
            {
                JsonObject value => value.Select(member => member.Value),
                JsonArray list => list,
                _ => [],
            };
            if (at is JsonObject found)
            {
                yield return found;
            }

            foreach (var next in inner.Reverse())
            {
                if (next is JsonObject or JsonArray)
                {
                    open.Push(next);
                }
            }
        }
    }
}

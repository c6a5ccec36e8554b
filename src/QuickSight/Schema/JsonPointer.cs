using System.Globalization;
using System.Text.Json.Nodes;

namespace QsGen.QuickSight.Schema;

/// <summary>JSON pointers (RFC 6901) of nodes, found from the node upwards, so that a clean document costs nothing.</summary>
internal static class JsonPointer
{
    /// <summary>The pointer from <paramref name="root"/> to <paramref name="node"/>; empty for the root itself.</summary>
    public static string Of(JsonNode node, JsonNode root)
    {
        var steps = new Stack<string>();
        for (var at = node; !ReferenceEquals(at, root) && at.Parent is { } parent; at = parent)
        {
            steps.Push(parent is JsonArray
                ? at.GetElementIndex().ToString(CultureInfo.InvariantCulture)
                : at.GetPropertyName());
        }

        return string.Concat(steps.Select(Step));
    }

    /// <summary>One step of a pointer, with its slash.</summary>
    public static string Step(string key) => $"/{key.Replace("~", "~0").Replace("/", "~1")}";
}

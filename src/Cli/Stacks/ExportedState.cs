using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QsGen.Cli.Stacks;

/// <summary>A stack's state on its way to the Pulumi CLI.</summary>
internal static class ExportedState
{
    // What the embedded engine keeps in files where AWS has dashboards.
    private const string StandIn = "aws-native:";

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The state without resources that exist nowhere but here: an engine that takes it over would believe in them.</summary>
    /// <param name="state">The file.</param>
    /// <returns>The file without them, and how many they were.</returns>
    public static (byte[] State, int Left) WithoutStandIns(byte[] state)
    {
        if (Parse(state) is not { } file
            || file["deployment"] is not JsonObject deployment
            || deployment["resources"] is not JsonArray resources)
        {
            return (state, 0);
        }

        var gone = resources.Where(IsStandIn).Select(resource => resource!["urn"]?.ToString() ?? "").ToHashSet(StringComparer.Ordinal);
        if (gone.Count == 0)
        {
            return (state, 0);
        }

        deployment["resources"] = new JsonArray([.. resources.Where(resource => !IsStandIn(resource)).Select(Independent)]);
        return (Encoding.UTF8.GetBytes(file.ToJsonString(Relaxed)), gone.Count);

        // What stays may have waited for what goes.
        JsonNode? Independent(JsonNode? resource)
        {
            var copy = resource?.DeepClone();
            if (copy is JsonObject known && known["dependencies"] is JsonArray needs)
            {
                known["dependencies"] = new JsonArray(
                    [.. needs.Where(urn => !gone.Contains(urn?.ToString() ?? "")).Select(urn => urn?.DeepClone())]);
            }

            return copy;
        }
    }

    // A file that is no state is printed as it is; who reads it says what is wrong.
    private static JsonObject? Parse(byte[] state)
    {
        try
        {
            return JsonNode.Parse(state, documentOptions: new() { MaxDepth = 512 }) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsStandIn(JsonNode? resource) => resource is JsonObject known
        && known["type"] is JsonValue type
        && type.TryGetValue<string>(out var token)
        && token.StartsWith(StandIn, StringComparison.Ordinal);
}

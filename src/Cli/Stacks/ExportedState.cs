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
        var file = JsonNode.Parse(state, documentOptions: new() { MaxDepth = 512 })!;
        if (file["deployment"] is not JsonObject deployment || deployment["resources"] is not JsonArray resources)
        {
            return (state, 0);
        }

        var gone = resources.Where(IsStandIn).Select(resource => (string)resource!["urn"]!).ToHashSet(StringComparer.Ordinal);
        if (gone.Count == 0)
        {
            return (state, 0);
        }

        deployment["resources"] = new JsonArray([.. resources.Where(resource => !IsStandIn(resource)).Select(Independent)]);
        return (Encoding.UTF8.GetBytes(file.ToJsonString(Relaxed)), gone.Count);

        // What stays may have waited for what goes.
        JsonNode Independent(JsonNode? resource)
        {
            var copy = resource!.DeepClone();
            if (copy["dependencies"] is JsonArray needs)
            {
                copy["dependencies"] = new JsonArray(
                    [.. needs.Where(urn => !gone.Contains((string)urn!)).Select(urn => urn!.DeepClone())]);
            }

            return copy;
        }
    }

    private static bool IsStandIn(JsonNode? resource) =>
        ((string?)resource?["type"])?.StartsWith(StandIn, StringComparison.Ordinal) is true;
}

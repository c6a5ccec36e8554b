using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using QsGen.Engine.Plans;
using QsGen.Engine.Steps;
using QsGen.Wire.Changes;

namespace QsGen.Engine.Display;

/// <summary>A plan as JSON, for machines. Times are in seconds; what is absent has no value.</summary>
/// <remarks>
/// <c>docs/plans.md</c> describes the shape. Within one <c>version</c> properties are only ever added.
/// </remarks>
internal static class PlanJson
{
    /// <summary>The version of the shape.</summary>
    public const int Version = 1;

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Render(Plan plan) => Indent(ToJson(plan));

    /// <summary>A document as text.</summary>
    public static string Indent(JsonObject json) => json.ToJsonString(Indented);

    /// <summary>The plan as a document.</summary>
    public static JsonObject ToJson(Plan plan) => Without(new JsonObject
    {
        ["version"] = Version,
        ["operation"] = plan.Operation.ToString().ToLowerInvariant(),
        ["preview"] = plan.Preview,
        ["project"] = plan.Project,
        ["stack"] = plan.Stack,
        ["succeeded"] = plan.Succeeded,
        ["hasChanges"] = plan.HasChanges,
        ["duration"] = plan.Duration.TotalSeconds,
        ["summary"] = new JsonObject(PlanSummary.Counts(plan).Select(count =>
            KeyValuePair.Create(count.Kind.Name(), (JsonNode?)count.Count))),
        ["steps"] = Array(plan.Changes.Select(Step)),
        ["outputs"] = Array(plan.Outputs.Select(Property)),
        ["messages"] = Array(plan.Diagnostics.Select(diagnostic => Without(new JsonObject
        {
            ["severity"] = diagnostic.Severity.ToString().ToLowerInvariant(),
            ["urn"] = diagnostic.Urn?.Value,
            ["message"] = diagnostic.Message,
        }))),
    });

    private static JsonObject Step(ResourceChange change) => Without(new JsonObject
    {
        ["op"] = change.Kind.Name(),
        ["urn"] = change.Urn.Value,
        ["type"] = change.Urn.Type,
        ["name"] = change.Urn.Name,
        ["parent"] = change.Parent?.Value,
        ["outcome"] = change.Outcome.ToString().ToLowerInvariant(),
        ["error"] = change.Error,
        ["duration"] = change.Duration?.TotalSeconds,
        ["replaceKeys"] = change.ReplaceKeys.IsEmpty ? null : Array(change.ReplaceKeys.Select(key => (JsonNode?)key)),
        ["changes"] = change.Properties.IsEmpty ? null : Array(change.Properties.Select(Property)),
    });

    private static JsonObject Property(DocumentChange change) => Without(new JsonObject
    {
        ["path"] = change.Path,
        ["kind"] = change.Kind.ToString().ToLowerInvariant(),
        ["replaces"] = change.Replaces ? true : null,
        ["summary"] = change.Summary,
        ["subject"] = change.Subject.IsEmpty ? null : Array(change.Subject.Select(part => new JsonObject
        {
            ["word"] = part.Word,
            ["name"] = part.Name,
            ["id"] = part.Id,
        })),
        ["old"] = change.Old?.DeepClone(),
        ["new"] = change.New?.DeepClone(),
        ["lines"] = change.Lines.IsEmpty ? null : Array(change.Lines.Select(line => new JsonObject
        {
            ["kind"] = line.Kind.ToString().ToLowerInvariant(),
            ["number"] = line.Number,
            ["text"] = line.Text,
        })),
    });

    private static JsonArray Array(IEnumerable<JsonNode?> items) => new([.. items]);

    private static JsonObject Without(JsonObject json)
    {
        foreach (var key in json.Where(entry => entry.Value is null).Select(entry => entry.Key).ToList())
        {
            json.Remove(key);
        }

        return json;
    }
}

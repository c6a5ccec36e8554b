using System.Text.Json.Nodes;
using QsGen.QuickSight;
using QsGen.QuickSight.Schema;
using QsGen.Tests.Support;

namespace QsGen.Tests.Tools;

/// <summary>AWS's published resource schemas, as they stand beside the repository.</summary>
internal static class PublishedSchemas
{
    /// <summary>The schema of a kind; ends the test as ignored where the schemas are absent.</summary>
    public static JsonObject Read(ResourceKind kind)
    {
        var name = $"aws-quicksight-{ResourceSchema.FactsName(kind)}.json";

        return JsonNode.Parse(SharedFacts.ReadText($"quicksight-schema/{name}"))!.AsObject();
    }
}

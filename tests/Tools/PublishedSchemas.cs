using System.Text.Json.Nodes;
using QsGen.QuickSight;
using QsGen.QuickSight.Schema;

namespace QsGen.Tests.Tools;

/// <summary>AWS's resource schemas: the published files where a folder with them is given, else what our facts say of them.</summary>
internal static class PublishedSchemas
{
    /// <summary>The folder with AWS's files, named like <c>aws-quicksight-dashboard.json</c>; see <c>tests/Facts/README.md</c>.</summary>
    private const string FolderVariable = "QSGEN_TEST_QUICKSIGHT_SCHEMAS";

    /// <summary>Whether the published files are at hand.</summary>
    public static bool AreGiven => Folder is { Length: > 0 };

    private static string? Folder => Environment.GetEnvironmentVariable(FolderVariable);

    /// <summary>The schema of a kind.</summary>
    public static JsonObject Read(ResourceKind kind)
    {
        var name = ResourceSchema.FactsName(kind);
        return AreGiven
            ? JsonNode.Parse(File.ReadAllText(Path.Combine(Folder!, $"aws-quicksight-{name}.json")))!.AsObject()
            : SchemaFactsReader.Read(name);
    }
}

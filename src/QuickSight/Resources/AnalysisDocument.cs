using System.Text.Json.Nodes;

namespace QsGen.QuickSight.Resources;

/// <summary>The body of an analysis in API names.</summary>
internal static class AnalysisDocument
{
    /// <summary>Builds an analysis.</summary>
    /// <param name="head">Account, id, name, permissions, tags.</param>
    /// <param name="definition">What <see cref="DefinitionWriter.Emit"/> gave; copied.</param>
    /// <param name="themeArn">The theme, when one is deployed.</param>
    public static JsonObject Build(ResourceHead head, JsonObject definition, string? themeArn = null) => head.Wrap(
        ResourceKind.Analysis,
        ("ThemeArn", themeArn),
        ("Definition", definition.DeepClone()));
}

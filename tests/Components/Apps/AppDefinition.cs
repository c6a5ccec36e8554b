using System.Text.Json.Nodes;
using QsGen.QuickSight;
using QsGen.QuickSight.Resources;
using QsGen.QuickSight.Sheets;

namespace QsGen.Tests.Components.Apps;

/// <summary>Emits apps the way a deployment does, with ARNs of a made-up account.</summary>
internal static class AppDefinition
{
    private const string Account = "123456789012";

    /// <summary>The definition of an app.</summary>
    public static JsonObject Of(App app) =>
        app.Emit(dataset => $"arn:aws:quicksight:eu-west-1:{Account}:dataset/{dataset.Identifier}");

    /// <summary>The analysis or dashboard that publishes the definition.</summary>
    public static JsonObject Document(App app, ResourceKind kind)
    {
        var head = new ResourceHead(Account, app.Key, app.Name);
        return kind is ResourceKind.Analysis
            ? AnalysisDocument.Build(head, Of(app))
            : DashboardDocument.Build(head, Of(app), "For tests");
    }
}

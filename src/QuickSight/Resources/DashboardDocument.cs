using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Resources;

/// <summary>The body of a dashboard in API names.</summary>
internal static class DashboardDocument
{
    /// <summary>Builds a dashboard; readers may filter ad hoc and export CSV, and see the controls.</summary>
    /// <param name="head">Account, id, name, permissions, tags.</param>
    /// <param name="definition">What <see cref="DefinitionWriter.Emit"/> gave for the analysis; copied.</param>
    /// <param name="versionDescription">Note on the version, 1 to 512 characters.</param>
    /// <param name="themeArn">The theme, when one is deployed.</param>
    /// <exception cref="TreeException">The version description is missing or too long.</exception>
    public static JsonObject Build(ResourceHead head, JsonObject definition, string versionDescription, string? themeArn = null) =>
        head.Wrap(
            ResourceKind.Dashboard,
            ("VersionDescription", Require.Shown(versionDescription, $"version description of dashboard '{head.Id}'", 512)),
            ("ThemeArn", themeArn),
            ("DashboardPublishOptions", Json.Object(
                ("AdHocFilteringOption", Json.Object(("AvailabilityStatus", "ENABLED"))),
                ("ExportToCSVOption", Json.Object(("AvailabilityStatus", "ENABLED"))),
                ("SheetControlsOption", Json.Object(("VisibilityState", "EXPANDED"))))),
            ("Definition", definition.DeepClone()));
}

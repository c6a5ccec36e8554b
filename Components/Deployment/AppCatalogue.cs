using System.Collections.Immutable;
using QsGen.Components.Executives;
using QsGen.Sql.Datasets;

namespace QsGen.Components.Deployment;

/// <summary>The apps that a deployment makes.</summary>
internal static class AppCatalogue
{
    /// <summary>The executives' app.</summary>
    public static AppEntry Executives { get; } = new(
        DatasetApp.Executives, "executives-analysis", "executives-dashboard", ExecutivesApp.Build);

    /// <summary>All of them, in the order of deployment.</summary>
    public static ImmutableArray<AppEntry> All { get; } = [Executives];
}

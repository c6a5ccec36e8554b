using System.Collections.Immutable;
using QsGen.QuickSight;

namespace QsGen.Components.Deployment;

/// <summary>The QuickSight actions that owners and viewers are granted, per kind of resource.</summary>
internal static class PermissionActions
{
    private static readonly ImmutableArray<string> ThemeOwner = Named(
        "DescribeTheme", "DescribeThemeAlias", "DescribeThemePermissions", "ListThemeAliases", "ListThemeVersions", "UpdateTheme",
        "UpdateThemeAlias", "UpdateThemePermissions", "DeleteTheme", "DeleteThemeAlias", "CreateThemeAlias");

    private static readonly ImmutableArray<string> DataSourceOwner = Named(
        "DescribeDataSource", "DescribeDataSourcePermissions", "PassDataSource", "UpdateDataSource", "DeleteDataSource",
        "UpdateDataSourcePermissions");

    private static readonly ImmutableArray<string> DataSetOwner = Named(
        "DescribeDataSet", "DescribeDataSetPermissions", "PassDataSet", "DescribeIngestion", "ListIngestions", "UpdateDataSet",
        "DeleteDataSet", "CreateIngestion", "CancelIngestion", "UpdateDataSetPermissions");

    private static readonly ImmutableArray<string> AnalysisOwner = Named(
        "DescribeAnalysis", "DescribeAnalysisPermissions", "UpdateAnalysis", "UpdateAnalysisPermissions", "DeleteAnalysis",
        "QueryAnalysis", "RestoreAnalysis");

    private static readonly ImmutableArray<string> DashboardOwner = Named(
        "DescribeDashboard", "ListDashboardVersions", "UpdateDashboardPermissions", "QueryDashboard", "UpdateDashboard",
        "DeleteDashboard", "DescribeDashboardPermissions", "UpdateDashboardPublishedVersion", "UpdateDashboardLinks");

    private static readonly ImmutableArray<string> ThemeViewer = Named(
        "DescribeTheme", "DescribeThemeAlias", "ListThemeAliases", "ListThemeVersions");

    private static readonly ImmutableArray<string> DataSetViewer = Named(
        "DescribeDataSet", "DescribeDataSetPermissions", "PassDataSet", "DescribeIngestion", "ListIngestions");

    private static readonly ImmutableArray<string> DashboardViewer = Named(
        "DescribeDashboard", "ListDashboardVersions", "QueryDashboard");

    /// <summary>All actions of an owner.</summary>
    public static ImmutableArray<string> Owner(ResourceKind kind) => kind switch
    {
        ResourceKind.Theme => ThemeOwner,
        ResourceKind.DataSource => DataSourceOwner,
        ResourceKind.DataSet => DataSetOwner,
        ResourceKind.Analysis => AnalysisOwner,
        ResourceKind.Dashboard => DashboardOwner,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of QuickSight resource."),
    };

    /// <summary>The actions of a viewer; empty where a viewer has no business (analyses, data sources).</summary>
    public static ImmutableArray<string> Viewer(ResourceKind kind) => kind switch
    {
        ResourceKind.Theme => ThemeViewer,
        ResourceKind.DataSet => DataSetViewer,
        ResourceKind.Dashboard => DashboardViewer,
        ResourceKind.DataSource or ResourceKind.Analysis => [],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of QuickSight resource."),
    };

    private static ImmutableArray<string> Named(params ReadOnlySpan<string> actions)
    {
        var named = ImmutableArray.CreateBuilder<string>(actions.Length);
        foreach (var action in actions)
        {
            named.Add($"quicksight:{action}");
        }

        return named.MoveToImmutable();
    }
}

namespace QsGen.Components.Deployment;

/// <summary>The names that QuickSight resources have in the stack. A resource that changes its name is deleted and made anew, so
/// they never change without an alias; <c>json import</c> writes the same names.</summary>
internal static class LogicalNames
{
    /// <summary>The component that owns the theme and the data source.</summary>
    public const string Branding = "branding";

    private const string DataSetEnding = "-dataset";

    /// <summary>The theme of a branding.</summary>
    public static string Theme(string branding) => $"{branding}-theme";

    /// <summary>The data source of a branding.</summary>
    public static string DataSource(string branding) => $"{branding}-data-source";

    /// <summary>A dataset of an app. Its kind stands in its type and the institution in its id; neither is repeated here.</summary>
    public static string DataSet(string app, ResourceDocument document, ResourceNames names)
    {
        var suffix = document.Id[(names.Prefix.Length + 1)..];
        return $"{app}-{(suffix.EndsWith(DataSetEnding, StringComparison.Ordinal) ? suffix[..^DataSetEnding.Length] : suffix)}";
    }

    /// <summary>The name that a dataset had in earlier states.</summary>
    public static string FormerDataSet(string app, ResourceDocument document) => $"{app}-{document.Id}";

    /// <summary>The analysis of an app.</summary>
    public static string Analysis(string app) => $"{app}-analysis";

    /// <summary>The dashboard of an app.</summary>
    public static string Dashboard(string app) => $"{app}-dashboard";
}

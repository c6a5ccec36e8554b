using QsGen.Database.Datasets;
using QsGen.QuickSight.Sheets;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Components.Deployment;

/// <summary>One app and the names that links, files and stacks rely on.</summary>
/// <param name="Key">Its short name, in file names and as the name of its component in the stack.</param>
/// <param name="ComponentType">The type of its component.</param>
/// <param name="Datasets">Whose datasets it shows.</param>
/// <param name="AnalysisSuffix">The last part of its analysis's id.</param>
/// <param name="DashboardSuffix">The last part of its dashboard's id; the apps do not follow one pattern.</param>
/// <param name="Build">Writes its sheets.</param>
internal sealed record AppEntry(
    string Key,
    string ComponentType,
    DatasetApp Datasets,
    string AnalysisSuffix,
    string DashboardSuffix,
    Func<AppContext, App> Build)
{
    /// <summary>The file of its analysis.</summary>
    public string AnalysisFile => $"{Key}-analysis.json";

    /// <summary>The file of its dashboard.</summary>
    public string DashboardFile => $"{Key}-dashboard.json";
}

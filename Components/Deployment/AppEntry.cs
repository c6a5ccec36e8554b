using QsGen.QuickSight;
using QsGen.Sql.Datasets;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Components.Deployment;

/// <summary>One app and the ids that links from outside rely on.</summary>
/// <param name="Datasets">Whose datasets it shows.</param>
/// <param name="AnalysisSuffix">The last part of its analysis's id.</param>
/// <param name="DashboardSuffix">The last part of its dashboard's id; the apps do not follow one pattern.</param>
/// <param name="Build">Writes its sheets.</param>
internal sealed record AppEntry(DatasetApp Datasets, string AnalysisSuffix, string DashboardSuffix, Func<AppContext, App> Build);

using System.Collections.Immutable;
using Pulumi;
using QsGen.Components.Deployment;
using QsGen.Components.Resources;

namespace QsGen.Components.Dashboards;

/// <summary>One of the four apps as a component: its datasets, its analysis and its dashboard.</summary>
public abstract class DashboardApp : ComponentResource
{
    private protected DashboardApp(
        AppEntry app,
        string name,
        DashboardArgs args,
        ComponentResourceOptions? options)
        : base(app.ComponentType, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var (names, documents) = (args.Deployment.Names, args.Deployment.Documents.Of(app));
        var shared = args.Database is { } database ? args.Branding.Resources.Add(database.Ready) : args.Branding.Resources;
        var dataSets = documents.DataSets.Select(document => (document.Id, Resource: DataSet(document))).ToImmutableArray();
        var after = new ChildPlace(this, shared.AddRange(dataSets.Select(dataSet => dataSet.Resource)));
        var analysis = new QuickSightResource(LogicalNames.Analysis(name), documents.Analysis, args.Deployment, after);
        var dashboard = new QuickSightResource(LogicalNames.Dashboard(name), documents.Dashboard, args.Deployment, after);

        DashboardId = Output.Create(documents.Dashboard.Id);
        DashboardArn = dashboard.Arn;
        AnalysisArn = analysis.Arn;
        DataSetArns = Output.All(dataSets.Select(dataSet => (Input<string>)dataSet.Resource.Arn))
            .Apply(arns => dataSets.Zip(arns).ToImmutableDictionary(pair => pair.First.Id, pair => pair.Second));
        RegisterOutputs();

        QuickSightResource DataSet(ResourceDocument document) => new(
            LogicalNames.DataSet(name, document, names),
            document,
            args.Deployment,
            new ChildPlace(this, shared, LogicalNames.FormerDataSet(name, document)));
    }

    /// <summary>The dashboard's QuickSight id, as it stands in links.</summary>
    [Output("dashboardId")]
    public Output<string> DashboardId { get; private set; }

    /// <summary>The dashboard's ARN.</summary>
    [Output("dashboardArn")]
    public Output<string> DashboardArn { get; private set; }

    /// <summary>The analysis's ARN.</summary>
    [Output("analysisArn")]
    public Output<string> AnalysisArn { get; private set; }

    /// <summary>The datasets' ARNs by their QuickSight ids.</summary>
    [Output("dataSetArns")]
    public Output<ImmutableDictionary<string, string>> DataSetArns { get; private set; }
}

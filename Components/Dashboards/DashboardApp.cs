using System.Collections.Immutable;
using Pulumi;
using QsGen.Components.Branding;
using QsGen.Components.Database;
using QsGen.Components.Deployment;

namespace QsGen.Components.Dashboards;

/// <summary>One of the four apps as a component: its datasets, its analysis and its dashboard.</summary>
public abstract class DashboardApp : ComponentResource
{
    private protected DashboardApp(
        AppEntry app,
        string name,
        InstitutionDeployment deployment,
        InstitutionBranding branding,
        ReconciliationDatabase? database,
        ComponentResourceOptions? options)
        : base(app.ComponentType, name, options)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        ArgumentNullException.ThrowIfNull(branding);
        var documents = deployment.Documents.Of(app);
        var shared = database is null ? branding.Resources : branding.Resources.Add(database.Ready);
        var dataSets = documents.DataSets
            .Select(document => (document.Id, Resource: new QuickSightResource(LogicalNames.DataSet(name, document), document, this, shared)))
            .ToImmutableArray();
        var definitionNeeds = shared.AddRange(dataSets.Select(dataSet => dataSet.Resource));
        var analysis = new QuickSightResource(LogicalNames.Analysis(name), documents.Analysis, this, definitionNeeds);
        var dashboard = new QuickSightResource(LogicalNames.Dashboard(name), documents.Dashboard, this, definitionNeeds);

        DashboardId = Output.Create(documents.Dashboard.Id);
        DashboardArn = dashboard.Arn;
        AnalysisArn = analysis.Arn;
        DataSetArns = Output.All(dataSets.Select(dataSet => (Input<string>)dataSet.Resource.Arn))
            .Apply(arns => dataSets.Zip(arns).ToImmutableDictionary(pair => pair.First.Id, pair => pair.Second));
        RegisterOutputs();
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

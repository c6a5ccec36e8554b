using Pulumi;
using QsGen.Components;
using QsGen.Components.Branding;
using QsGen.Components.Dashboards;
using QsGen.Components.Database;
using QsGen.Components.Deployment;
using QsGen.Components.L1Dashboard;

namespace QsGen.Tests.Stacks.Samples;

/// <summary>A program of somebody else's: a database that it guards, and one dashboard on it, from its own configuration.</summary>
internal sealed class ReconciliationOnly : Stack
{
    public ReconciliationOnly()
    {
        var config = new Config();
        var deployment = InstitutionDeployment.From(new InstitutionDeploymentArgs
        {
            Institution = config.Require("bank"),
            AwsAccountId = "123456789012",
            AwsRegion = "eu-central-1",
            DatabaseUrl = config.Require("database"),
            AsOf = "2030-01-31T18:00:00Z",
        });
        var database = new ReconciliationDatabase(
            "books",
            new ReconciliationDatabaseArgs { Deployment = deployment, Timeout = TimeSpan.FromMinutes(10) },
            new ComponentResourceOptions { Protect = config.GetBoolean("protect") });
        var branding = new InstitutionBranding("brand", new InstitutionBrandingArgs { Deployment = deployment });
        var dashboard = new L1Dashboard(
            "daily", new DashboardArgs { Deployment = deployment, Branding = branding, Database = database });

        DashboardId = dashboard.DashboardId;
    }

    [Output("dashboardId")]
    public Output<string> DashboardId { get; private set; }
}

using Pulumi;
using QsGen.Components.Branding;
using QsGen.Components.Database;
using QsGen.Components.Deployment;

namespace QsGen.Components.Dashboards;

/// <summary>The investigators' app: who sends money to whom, what stands out, and where money went.</summary>
/// <param name="name">Unique among the apps of this kind in the stack.</param>
/// <param name="deployment">The institution and its settings.</param>
/// <param name="branding">The theme and data source that the app uses.</param>
/// <param name="database">The database that must be ready first; null when others look after it.</param>
/// <param name="options">Options of the component.</param>
public sealed class InvestigationDashboard(
    string name,
    InstitutionDeployment deployment,
    InstitutionBranding branding,
    ReconciliationDatabase? database = null,
    ComponentResourceOptions? options = null)
    : DashboardApp(AppCatalogue.Investigation, name, deployment, branding, database, options);

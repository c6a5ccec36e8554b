using Pulumi;
using QsGen.Components.Branding;
using QsGen.Components.Database;
using QsGen.Components.Deployment;

namespace QsGen.Components.Dashboards;

/// <summary>The executives' app: how many accounts, how many transfers, how much money.</summary>
/// <param name="name">Unique among the apps of this kind in the stack.</param>
/// <param name="deployment">The institution and its settings.</param>
/// <param name="branding">The theme and data source that the app uses.</param>
/// <param name="database">The database that must be ready first; null when others look after it.</param>
/// <param name="options">Options of the component.</param>
public sealed class ExecutivesDashboard(
    string name,
    InstitutionDeployment deployment,
    InstitutionBranding branding,
    ReconciliationDatabase? database = null,
    ComponentResourceOptions? options = null)
    : DashboardApp(AppCatalogue.Executives, name, deployment, branding, database, options);

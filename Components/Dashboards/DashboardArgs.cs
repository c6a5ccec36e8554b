using QsGen.Components.Branding;
using QsGen.Components.Database;
using QsGen.Components.Deployment;

namespace QsGen.Components.Dashboards;

/// <summary>What a dashboard app is made from.</summary>
public sealed class DashboardArgs
{
    /// <summary>The institution and its settings.</summary>
    public required InstitutionDeployment Deployment { get; init; }

    /// <summary>The theme and data source that the app uses.</summary>
    public required InstitutionBranding Branding { get; init; }

    /// <summary>The database that must be ready first; null when others look after it.</summary>
    public ReconciliationDatabase? Database { get; init; }
}

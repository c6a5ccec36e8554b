using System.Collections.Immutable;
using QsGen.Components.Executives;
using QsGen.Components.Investigation;
using QsGen.Components.L1Dashboard;
using QsGen.Components.L2FlowTracing;
using QsGen.Database.Datasets;

namespace QsGen.Components.Deployment;

/// <summary>The apps that a deployment makes.</summary>
internal static class AppCatalogue
{
    /// <summary>Who sends money to whom, and what stands out.</summary>
    public static AppEntry Investigation { get; } = new(
        "investigation", "qsgen:index:InvestigationDashboard",
        DatasetApp.Investigation, "investigation-analysis", "investigation-dashboard", InvestigationApp.Build);

    /// <summary>Board-level totals.</summary>
    public static AppEntry Executives { get; } = new(
        "executives", "qsgen:index:ExecutivesDashboard",
        DatasetApp.Executives, "executives-analysis", "executives-dashboard", ExecutivesApp.Build);

    /// <summary>What does not reconcile.</summary>
    public static AppEntry L1Dashboard { get; } = new(
        "l1-dashboard", "qsgen:index:L1Dashboard",
        DatasetApp.L1, "l1-dashboard-analysis", "l1-dashboard", L1DashboardApp.Build);

    /// <summary>How the declared flows really ran.</summary>
    public static AppEntry L2FlowTracing { get; } = new(
        "l2-flow-tracing", "qsgen:index:L2FlowTracing",
        DatasetApp.FlowTracing, "l2-flow-tracing-analysis", "l2-flow-tracing", L2FlowTracingApp.Build);

    /// <summary>All of them, in the order of deployment.</summary>
    public static ImmutableArray<AppEntry> All { get; } = [Investigation, Executives, L1Dashboard, L2FlowTracing];
}

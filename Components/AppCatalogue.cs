using System.Collections.Immutable;
using QsGen.Components.Deployment;
using QsGen.Components.Executives;
using QsGen.Components.Investigation;
using QsGen.Components.L1Dashboard;
using QsGen.Components.L2FlowTracing;

namespace QsGen.Components;

/// <summary>The apps that a deployment makes.</summary>
internal static class AppCatalogue
{
    /// <summary>All of them, in the order of deployment.</summary>
    public static ImmutableArray<AppEntry> All { get; } =
        [InvestigationApp.Entry, ExecutivesApp.Entry, L1DashboardApp.Entry, L2FlowTracingApp.Entry];
}

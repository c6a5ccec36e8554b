using Pulumi;
using QsGen.Components.Deployment;

namespace QsGen.Components.Dashboards;

/// <summary>The accountants' app: what does not reconcile, and who owns it.</summary>
/// <param name="name">Unique among the apps of this kind in the stack.</param>
/// <param name="args">What the app is made from.</param>
/// <param name="options">Options of the component.</param>
public sealed class ReconciliationDashboard(string name, DashboardArgs args, ComponentResourceOptions? options = null)
    : DashboardApp(AppCatalogue.L1Dashboard, name, args, options);

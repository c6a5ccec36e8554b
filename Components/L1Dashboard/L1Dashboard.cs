using Pulumi;
using QsGen.Components.Dashboards;

namespace QsGen.Components.L1Dashboard;

/// <summary>The accountants' app: what does not reconcile, and who owns it.</summary>
/// <param name="name">Unique among the apps of this kind in the stack.</param>
/// <param name="args">What the app is made from.</param>
/// <param name="options">Options of the component.</param>
public sealed class L1Dashboard(string name, DashboardArgs args, ComponentResourceOptions? options = null)
    : DashboardApp(L1DashboardApp.Entry, name, args, options);

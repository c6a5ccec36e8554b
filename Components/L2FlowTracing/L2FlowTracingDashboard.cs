using Pulumi;
using QsGen.Components.Dashboards;

namespace QsGen.Components.L2FlowTracing;

/// <summary>The integrators' app: how the declared rails, chains and templates really ran.</summary>
/// <param name="name">Unique among the apps of this kind in the stack.</param>
/// <param name="args">What the app is made from.</param>
/// <param name="options">Options of the component.</param>
public sealed class L2FlowTracingDashboard(string name, DashboardArgs args, ComponentResourceOptions? options = null)
    : DashboardApp(L2FlowTracingApp.Entry, name, args, options);

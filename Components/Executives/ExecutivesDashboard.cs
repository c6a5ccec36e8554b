using Pulumi;
using QsGen.Components.Dashboards;

namespace QsGen.Components.Executives;

/// <summary>The executives' app: how many accounts, how many transfers, how much money.</summary>
/// <param name="name">Unique among the apps of this kind in the stack.</param>
/// <param name="args">What the app is made from.</param>
/// <param name="options">Options of the component.</param>
public sealed class ExecutivesDashboard(string name, DashboardArgs args, ComponentResourceOptions? options = null)
    : DashboardApp(ExecutivesApp.Entry, name, args, options);

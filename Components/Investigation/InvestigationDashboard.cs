using Pulumi;
using QsGen.Components.Dashboards;

namespace QsGen.Components.Investigation;

/// <summary>The investigators' app: who sends money to whom, what stands out, and where money went.</summary>
/// <param name="name">Unique among the apps of this kind in the stack.</param>
/// <param name="args">What the app is made from.</param>
/// <param name="options">Options of the component.</param>
public sealed class InvestigationDashboard(string name, DashboardArgs args, ComponentResourceOptions? options = null)
    : DashboardApp(InvestigationApp.Entry, name, args, options);

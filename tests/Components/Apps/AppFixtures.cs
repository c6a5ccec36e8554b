using QsGen.Components.Executives;
using QsGen.Components.Investigation;
using QsGen.Components.L1Dashboard;
using QsGen.Components.L2FlowTracing;
using QsGen.Institution;
using QsGen.QuickSight;
using QsGen.Sql.Dialects;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Tests.Components.Apps;

/// <summary>Apps to test: each of them for each bundled institution on each dialect.</summary>
internal static class AppFixtures
{
    private static readonly Func<AppContext, App>[] Builders =
        [L1DashboardApp.Build, L2FlowTracingApp.Build, InvestigationApp.Build, ExecutivesApp.Build];

    /// <summary>Every bundled institution on every dialect.</summary>
    public static IEnumerable<AppContext> Contexts =>
        from name in BundledInstitutions.Names
        from dialect in SqlDialects.All
        select new AppContext(BundledInstitutions.Load(name), dialect);

    /// <summary>Every app for one context.</summary>
    public static IEnumerable<App> AppsOf(AppContext context) => Builders.Select(build => build(context));

    /// <summary>One case per context and app, named after both.</summary>
    public static IEnumerable<TestCaseData> Cases =>
        from context in Contexts
        from app in AppsOf(context)
        select new TestCaseData(app).SetArgDisplayNames(context.Institution.Instance.Value, context.Dialect.Name, app.Key);
}

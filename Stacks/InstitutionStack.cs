using System.Collections.Immutable;
using Pulumi;
using QsGen.Components;
using QsGen.Components.Branding;
using QsGen.Components.Dashboards;
using QsGen.Components.Database;
using QsGen.Components.Deployment;
using QsGen.Components.Executives;
using QsGen.Components.Investigation;
using QsGen.Components.L1Dashboard;
using QsGen.Components.L2FlowTracing;
using QsGen.Database.Sessions;

namespace QsGen.Stacks;

/// <summary>One environment of one institution: its database, its brand and its dashboards.</summary>
public sealed class InstitutionStack : Stack
{
    /// <summary>Registers everything that the stack's configuration asks for.</summary>
    /// <exception cref="RunException">The institution or the configuration is wrong; the message lists every finding.</exception>
    public InstitutionStack()
        : this(InstitutionDeployment.FromConfig())
    {
    }

    /// <summary>Registers everything that a deployment asks for which was read before.</summary>
    /// <param name="deployment">The institution and where it goes.</param>
    public InstitutionStack(InstitutionDeployment deployment)
        : base(PlanHooks.Options())
    {
        ArgumentNullException.ThrowIfNull(deployment);
        var database = deployment.ManagesDatabase
            ? new ReconciliationDatabase("database", new ReconciliationDatabaseArgs { Deployment = deployment }, Guarded(deployment))
            : null;
        var branding = new InstitutionBranding(LogicalNames.Branding, new InstitutionBrandingArgs { Deployment = deployment });
        var args = new DashboardArgs { Deployment = deployment, Branding = branding, Database = database };
        var apps = ImmutableSortedDictionary<string, DashboardApp>.Empty
            .Add(ExecutivesApp.Entry.Key, new ExecutivesDashboard(ExecutivesApp.Entry.Key, args))
            .Add(InvestigationApp.Entry.Key, new InvestigationDashboard(InvestigationApp.Entry.Key, args))
            .Add(L1DashboardApp.Entry.Key, new L1Dashboard(L1DashboardApp.Entry.Key, args))
            .Add(L2FlowTracingApp.Entry.Key, new L2FlowTracingDashboard(L2FlowTracingApp.Entry.Key, args));

        database?.GuardDeparture(apps.Values);
        foreach (var warning in deployment.Documents.Findings)
        {
            Log.Warn(warning.ToString());
        }

        if (PasswordWarning(deployment.DatabaseUrl, ConfiguredSecrets.Read()) is { } exposed)
        {
            Log.Warn(exposed);
        }

        var wantsAll = new Config(SettingKeys.Namespace).Get(SettingKeys.Outputs) == "full";
        TablePrefix = database?.TablePrefix ?? Output.Create(deployment.TablePrefix);
        AsOf = database?.AsOf ?? Output.Create("");
        ThemeArn = branding.ThemeArn;
        DataSourceArn = branding.DataSourceArn;
        DashboardIds = Collect(apps, app => app.DashboardId);
        DashboardArns = Collect(apps, app => app.DashboardArn);
        AnalysisArns = Collect(apps, app => app.AnalysisArn);
        DashboardUrls = Collect(apps, app => app.DashboardId).Apply(ids => ConsoleLinks.Of(deployment.Settings, ids));
        DataSetArns = Output.All(apps.Values.Select(app => (Input<ImmutableDictionary<string, string>>)app.DataSetArns))
            .Apply(arns => wantsAll ? arns.SelectMany(pairs => pairs).ToImmutableDictionary() : null);
    }

    /// <summary>The prefix of every table, without a trailing underscore.</summary>
    [Output("tablePrefix")]
    public Output<string> TablePrefix { get; private set; }

    /// <summary>The instant that the derived relations were computed for; empty when the stack leaves the database alone.</summary>
    [Output("asOf")]
    public Output<string> AsOf { get; private set; }

    /// <summary>The theme's ARN; absent without a theme.</summary>
    [Output("themeArn")]
    public Output<string?> ThemeArn { get; private set; }

    /// <summary>The data source's ARN; absent when the configuration names an existing one.</summary>
    [Output("dataSourceArn")]
    public Output<string?> DataSourceArn { get; private set; }

    /// <summary>Where each dashboard is opened in the browser, by app; absent where the console's address is not known.</summary>
    [Output("dashboardUrls")]
    public Output<ImmutableDictionary<string, string>?> DashboardUrls { get; private set; }

    /// <summary>Dashboard ids by app.</summary>
    [Output("dashboardIds")]
    public Output<ImmutableDictionary<string, string>> DashboardIds { get; private set; }

    /// <summary>Dashboard ARNs by app.</summary>
    [Output("dashboardArns")]
    public Output<ImmutableDictionary<string, string>> DashboardArns { get; private set; }

    /// <summary>Analysis ARNs by app.</summary>
    [Output("analysisArns")]
    public Output<ImmutableDictionary<string, string>> AnalysisArns { get; private set; }

    /// <summary>Dataset ARNs by QuickSight id; absent unless <c>qsgen:outputs</c> is <c>full</c>.</summary>
    [Output("dataSetArns")]
    public Output<ImmutableDictionary<string, string>?> DataSetArns { get; private set; }

    // The program hides the value wherever it can; the stack's file and the engine's own records of the configuration it can't reach.
    internal static string? PasswordWarning(string? url, ConfiguredSecrets secrets) =>
        url is not null
        && DatabaseUrl.TryParse(url, out var parsed, out _)
        && parsed is PostgresUrl { Password: not null } or OracleUrl { Password: not null }
        && !secrets.Values.ContainsKey($"{SettingKeys.Namespace}:{SettingKeys.DatabaseUrl}")
            ? "qsgen:databaseUrl holds a password and is not a secret: it stands in the clear in the stack's file and state; "
                + "'pulumi config set --secret qsgen:databaseUrl URL' mends it, and a new password makes what was written before worthless"
            : null;

    private static ComponentResourceOptions Guarded(InstitutionDeployment deployment) => new()
    {
        Protect = deployment.Guard.Protect ? true : null,
        RetainOnDelete = deployment.Guard.Retain ? true : null,
    };

    private static Output<ImmutableDictionary<string, string>> Collect(
        ImmutableSortedDictionary<string, DashboardApp> apps, Func<DashboardApp, Output<string>> select) =>
        Output.All(apps.Values.Select(app => (Input<string>)select(app)))
            .Apply(values => apps.Keys.Zip(values).ToImmutableDictionary(pair => pair.First, pair => pair.Second));
}

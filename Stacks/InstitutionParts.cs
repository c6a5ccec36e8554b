using System.Collections.Immutable;
using Pulumi;
using QsGen.Components.Branding;
using QsGen.Components.Dashboards;
using QsGen.Components.Database;
using QsGen.Components.Deployment;
using QsGen.Components.Executives;
using QsGen.Components.Investigation;
using QsGen.Components.L1Dashboard;
using QsGen.Components.L2FlowTracing;
using QsGen.Components.Policies;
using QsGen.Database.Sessions;

namespace QsGen.Stacks;

/// <summary>What every deployment of an institution consists of, whether a stack of ours or a program in another language asks for it:
/// the database, the brand and the dashboards, under the same names.</summary>
internal sealed class InstitutionParts
{
    /// <summary>Registers everything that a deployment asks for.</summary>
    /// <param name="deployment">The institution and where it goes.</param>
    /// <param name="parent">The component that it all belongs to; null: the stack.</param>
    /// <param name="hasConsole">Whether AWS's console will show the dashboards, and not an engine that keeps them to itself.</param>
    public InstitutionParts(InstitutionDeployment deployment, ComponentResource? parent, bool hasConsole = true)
    {
        var unreachable = DataSourcePlace.Problem(deployment);
        if (hasConsole && unreachable is not null && DataSourcePlace.IsSocket(deployment))
        {
            throw new RunException(unreachable.ToString());
        }

        var guard = deployment.Guard;
        var database = deployment.ManagesDatabase
            ? new ReconciliationDatabase(
                "database",
                new ReconciliationDatabaseArgs { Deployment = deployment },
                Below(parent, protect: guard.Protect, retain: guard.Retain))
            : null;
        var branding = new InstitutionBranding(
            LogicalNames.Branding, new InstitutionBrandingArgs { Deployment = deployment }, Below(parent));
        var args = new DashboardArgs { Deployment = deployment, Branding = branding, Database = database };
        var apps = ImmutableSortedDictionary<string, DashboardApp>.Empty
            .Add(ExecutivesApp.Entry.Key, new ExecutivesDashboard(ExecutivesApp.Entry.Key, args, Below(parent)))
            .Add(InvestigationApp.Entry.Key, new InvestigationDashboard(InvestigationApp.Entry.Key, args, Below(parent)))
            .Add(L1DashboardApp.Entry.Key, new L1Dashboard(L1DashboardApp.Entry.Key, args, Below(parent)))
            .Add(L2FlowTracingApp.Entry.Key, new L2FlowTracingDashboard(L2FlowTracingApp.Entry.Key, args, Below(parent)));

        database?.GuardDeparture(apps.Values);
        foreach (var warning in deployment.Documents.Findings)
        {
            Log.Warn(warning.ToString());
        }

        foreach (var breach in PolicyCatalogue.Check(new(deployment)).Where(breach => breach.Waiver is null))
        {
            Log.Warn(breach.ToString());
        }

        if (unreachable is not null && (hasConsole || DataSourcePlace.IsSocket(deployment)))
        {
            // On a laptop everything may well be here; a socket is there for good.
            Log.Warn(unreachable.ToString());
        }

        if (PasswordWarning(deployment.DatabaseUrl, deployment.Secrets ?? ConfiguredSecrets.Read()) is { } exposed)
        {
            Log.Warn(exposed);
        }

        var wantsAll = new Config(SettingKeys.Namespace).Get(SettingKeys.Outputs) == "full";
        TablePrefix = database?.TablePrefix ?? Output.Create(deployment.TablePrefix);
        AsOf = database?.AsOf ?? Output.Create("");
        AuditReport = database?.AuditReport ?? Output.Create(deployment.AuditReport is null
            ? null
            : $"not written: the stack leaves the database alone; set {SettingKeys.Full(SettingKeys.DatabaseUrl)}, and "
                + $"{SettingKeys.Full(SettingKeys.ManageDatabase)} to true");
        ThemeArn = branding.ThemeArn;
        DataSourceArn = branding.DataSourceArn;
        DashboardIds = Collect(apps, app => app.DashboardId);
        DashboardArns = Collect(apps, app => app.DashboardArn);
        AnalysisArns = Collect(apps, app => app.AnalysisArn);
        DashboardUrls = Collect(apps, app => app.DashboardId)
            .Apply(ids => hasConsole ? ConsoleLinks.Of(deployment.Settings, ids) : null);
        DataSetArns = Output.All(apps.Values.Select(app => (Input<ImmutableDictionary<string, string>>)app.DataSetArns))
            .Apply(arns => wantsAll ? arns.SelectMany(pairs => pairs).ToImmutableDictionary() : null);
    }

    /// <inheritdoc cref="InstitutionStack.TablePrefix"/>
    public Output<string> TablePrefix { get; }

    /// <inheritdoc cref="InstitutionStack.AsOf"/>
    public Output<string> AsOf { get; }

    /// <inheritdoc cref="InstitutionStack.AuditReport"/>
    public Output<string?> AuditReport { get; }

    /// <inheritdoc cref="InstitutionStack.ThemeArn"/>
    public Output<string?> ThemeArn { get; }

    /// <inheritdoc cref="InstitutionStack.DataSourceArn"/>
    public Output<string?> DataSourceArn { get; }

    /// <inheritdoc cref="InstitutionStack.DashboardUrls"/>
    public Output<ImmutableDictionary<string, string>?> DashboardUrls { get; }

    /// <inheritdoc cref="InstitutionStack.DashboardIds"/>
    public Output<ImmutableDictionary<string, string>> DashboardIds { get; }

    /// <inheritdoc cref="InstitutionStack.DashboardArns"/>
    public Output<ImmutableDictionary<string, string>> DashboardArns { get; }

    /// <inheritdoc cref="InstitutionStack.AnalysisArns"/>
    public Output<ImmutableDictionary<string, string>> AnalysisArns { get; }

    /// <inheritdoc cref="InstitutionStack.DataSetArns"/>
    public Output<ImmutableDictionary<string, string>?> DataSetArns { get; }

    // The program hides the value wherever it can; the stack's file and the engine's own records of the configuration it can't reach.
    internal static string? PasswordWarning(string? url, ConfiguredSecrets secrets) =>
        url is not null
        && DatabaseUrl.TryParse(url, out var parsed, out _)
        && parsed is PostgresUrl { Password: not null } or OracleUrl { Password: not null }
        && !secrets.Values.ContainsKey($"{SettingKeys.Namespace}:{SettingKeys.DatabaseUrl}")
            ? "qsgen:databaseUrl holds a password and is not a secret: it stands in the clear in the stack's file and state; "
                + "'pulumi config set --secret qsgen:databaseUrl URL' mends it, and a new password makes what was written before worthless"
            : null;

    // A part that a stack of ours had before the component did is the same part.
    private static ComponentResourceOptions Below(ComponentResource? parent, bool protect = false, bool retain = false)
    {
        var options = new ComponentResourceOptions
        {
            Parent = parent,
            Protect = protect ? true : null,
            RetainOnDelete = retain ? true : null,
        };
        if (parent is not null)
        {
            options.Aliases.Add(new Alias { NoParent = true });
        }

        return options;
    }

    private static Output<ImmutableDictionary<string, string>> Collect(
        ImmutableSortedDictionary<string, DashboardApp> apps, Func<DashboardApp, Output<string>> select) =>
        Output.All(apps.Values.Select(app => (Input<string>)select(app)))
            .Apply(values => apps.Keys.Zip(values).ToImmutableDictionary(pair => pair.First, pair => pair.Second));
}

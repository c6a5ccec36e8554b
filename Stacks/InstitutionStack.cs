using System.Collections.Immutable;
using Pulumi;
using QsGen.Components;
using QsGen.Components.Deployment;

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
        : this(deployment, hasConsole: true)
    {
    }

    /// <summary>Registers everything that a deployment asks for.</summary>
    /// <param name="deployment">The institution and where it goes.</param>
    /// <param name="hasConsole">Whether AWS's console will show the dashboards.</param>
    internal InstitutionStack(InstitutionDeployment deployment, bool hasConsole)
        : base(PlanHooks.Options())
    {
        ArgumentNullException.ThrowIfNull(deployment);
        var parts = new InstitutionParts(deployment, parent: null, hasConsole);
        TablePrefix = parts.TablePrefix;
        AsOf = parts.AsOf;
        AuditReport = parts.AuditReport;
        ThemeArn = parts.ThemeArn;
        DataSourceArn = parts.DataSourceArn;
        DashboardIds = parts.DashboardIds;
        DashboardArns = parts.DashboardArns;
        AnalysisArns = parts.AnalysisArns;
        DashboardUrls = parts.DashboardUrls;
        DataSetArns = parts.DataSetArns;
    }

    /// <summary>The prefix of every table, without a trailing underscore.</summary>
    [Output("tablePrefix")]
    public Output<string> TablePrefix { get; private set; }

    /// <summary>The instant that the derived relations were computed for; empty when the stack leaves the database alone.</summary>
    [Output("asOf")]
    public Output<string> AsOf { get; private set; }

    /// <summary>The file of the audit report that followed the refresh, or why there is none; absent unless
    /// <c>qsgen:auditReport</c> asks for one.</summary>
    [Output("auditReport")]
    public Output<string?> AuditReport { get; private set; }

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
}

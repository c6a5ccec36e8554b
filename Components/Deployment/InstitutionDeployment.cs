using System.Collections.Immutable;
using NodaTime;
using QsGen.Database.Dialects;
using QsGen.Institution;

namespace QsGen.Components.Deployment;

/// <summary>One institution and where it is deployed to: what every component of a stack is built from.</summary>
/// <remarks>Immutable. <see cref="Documents"/> are built and checked on first use.</remarks>
public sealed class InstitutionDeployment
{
    /// <summary>Puts a deployment together from parts that are known to be right.</summary>
    /// <param name="institution">The institution.</param>
    /// <param name="yaml">The text of its file.</param>
    /// <param name="settings">The AWS settings.</param>
    /// <param name="dialect">The engine that dataset SQL is written for.</param>
    /// <param name="folder">Where relative paths of the configuration start.</param>
    /// <param name="apps">The apps that it makes.</param>
    internal InstitutionDeployment(
        InstitutionModel institution,
        string yaml,
        DeploymentSettings settings,
        SqlDialect dialect,
        string folder,
        ImmutableArray<AppEntry> apps)
    {
        Institution = institution;
        InstitutionYaml = yaml;
        Settings = settings;
        Dialect = dialect;
        Folder = folder;
        Names = new ResourceNames(settings, institution.Instance.Value);
        Documents = new DeploymentDocuments(this, apps);
    }

    /// <summary>The prefix of the institution's tables, without a trailing underscore.</summary>
    public string TablePrefix => Institution.Instance.Value;

    /// <summary>Whether the stack creates the schema and refreshes it.</summary>
    public bool ManagesDatabase { get; internal init; }

    internal InstitutionModel Institution { get; }

    internal string InstitutionYaml { get; }

    /// <summary>The institution's file as it was read; null when the deployment was put together from parts. A pipe can't be read
    /// twice.</summary>
    internal InstitutionSource? Source { get; init; }

    internal DeploymentSettings Settings { get; }

    /// <summary>Where relative paths of the configuration start.</summary>
    internal string Folder { get; }

    internal ResourceNames Names { get; }

    internal SqlDialect Dialect { get; }

    internal string? DatabaseUrl { get; init; }

    internal DeploymentDocuments Documents { get; }

    internal DemoDataSettings? DemoData { get; init; }

    /// <summary>The audit report that the stack writes; null when none is asked for.</summary>
    internal AuditReportSettings? AuditReport { get; init; }

    internal DatabaseGuard Guard { get; init; } = new(Protect: false, Retain: false, ForceDestroy: false);

    /// <summary>What the organisation demands of this stack.</summary>
    internal PolicySettings Policies { get; init; } = PolicySettings.Default;

    internal string? AsOf { get; init; }

    /// <summary>Which values of the settings are secrets; null: what the engine told this process.</summary>
    internal ConfiguredSecrets? Secrets { get; init; }

    /// <summary>The zone whose local times the base tables hold.</summary>
    internal DateTimeZone TimeZone { get; init; } = DateTimeZone.Utc;

    /// <summary>Why this deployment can't be a stack, though its documents can be written; null when it can.</summary>
    internal SettingProblem? StackProblem => DatabaseUrl is null && Settings.DataSourceArn is null
        ? new SettingProblem(
            $"{SettingKeys.Namespace}:{SettingKeys.DataSourceArn}",
            $"is not set; without {SettingKeys.Full(SettingKeys.DatabaseUrl)} no data source is created, so name the one that the "
            + "datasets read")
        : null;
}

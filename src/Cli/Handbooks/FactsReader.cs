using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using QsGen.Cli.Configuration;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Components;
using QsGen.Components.Deployment;
using QsGen.Components.Policies;
using QsGen.Handbook.Facts;
using QsGen.Viewer.Sources;

namespace QsGen.Cli.Handbooks;

/// <summary>Gathers what the handbook's pages can name.</summary>
internal static class FactsReader
{
    /// <summary>Gathers it.</summary>
    /// <param name="context">What the command touches.</param>
    /// <param name="deployment">The deployment.</param>
    /// <param name="named">What the person calls its institution.</param>
    /// <param name="root">The program's commands.</param>
    /// <param name="settings">The keys of a stack's configuration.</param>
    /// <exception cref="InvalidInputException">AWS would refuse a definition.</exception>
    public static HandbookFacts Read(
        CliContext context, InstitutionDeployment deployment, string named, Command root, ImmutableArray<SettingFact> settings) => new()
        {
            Institution = deployment.Institution,
            InstitutionText = deployment.InstitutionYaml,
            InstitutionName = Path.GetFileName(named) is { Length: > 0 } name && name.Contains('.') ? name : $"{named}.yaml",
            Definitions = DefinitionSet.Read(
                named,
                Deployments.Documents(deployment, context).Select(document =>
                    (document.FileName, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(document.Body.ToJsonString())))),
            Apps = Apps(deployment),
            Commands = CommandTree.Of(root),
            Settings = settings,
            Variables = ProgramVariables.All,
            Policies = [.. PolicyCatalogue.All.Select(policy => policy.Rule)],
            Version = ProgramVersion.Text,
        };

    /// <summary>The dashboards of a deployment.</summary>
    public static ImmutableArray<AppFact> Apps(InstitutionDeployment deployment) =>
        [.. AppCatalogue.All.Select(app => new AppFact(app.Key, deployment.Names.Id(app.DashboardSuffix)))];
}

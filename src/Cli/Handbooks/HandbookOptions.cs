using System.Collections.Immutable;
using System.CommandLine;
using QsGen.Cli.Configuration;
using QsGen.Cli.Shared;
using QsGen.Components.Deployment;
using QsGen.Handbook.Facts;
using QsGen.Handbook.Site;
using QsGen.Institution.Bundled;

namespace QsGen.Cli.Handbooks;

/// <summary>What the commands of the handbook have in common. One instance serves one command line.</summary>
/// <param name="context">What commands touch.</param>
/// <param name="options">The options that all commands share.</param>
internal sealed class HandbookOptions(CliContext context, CommonOptions options)
{
    /// <summary>The folder when nobody names one.</summary>
    public const string DefaultFolder = "site";

    private readonly DemoOptionSet _demo = new();

    /// <summary>The folder of the site; its value is as the person wrote it.</summary>
    public Option<string> Folder { get; } = new("--output", "-o")
    {
        Description = "The folder of the site",
        HelpName = "PATH",
        DefaultValueFactory = _ => DefaultFolder,
    };

    /// <summary>The options that choose whose handbook it is, and its demo data.</summary>
    public Option[] ForSite => [.. options.ForConfiguration, .. _demo.All];

    /// <summary>The folder that the command line names.</summary>
    public SiteFolder FolderOf(ParseResult parsed) => new(context.FullPath(parsed.GetValue(Folder)!));

    /// <summary>Builds the site that the command line asks for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="remembered">The figures of an earlier build, or null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The site, and the figures to remember.</returns>
    /// <exception cref="Outcomes.InvalidInputException">The institution or a setting is wrong.</exception>
    public Task<(HandbookSite Site, string Figures)> BuildAsync(
        ParseResult parsed, string? remembered, CancellationToken cancellationToken)
    {
        var config = options.Configuration(parsed, context);
        var deployment = Deployments.ReadForDatabase(config, context);
        var demo = _demo.Read(parsed, deployment, ConfiguredDatabase.ClockOf(context));
        return new HandbookWork(context, deployment, Named(config), demo)
            .BuildAsync(parsed.RootCommandResult.Command, Settings(config.Project), remembered, cancellationToken);
    }

    private static string Named(StackConfig config) =>
        config.Get($"{SettingKeys.Namespace}:{SettingKeys.Institution}") ?? BundledInstitutions.Story;

    private static ImmutableArray<SettingFact> Settings(ProjectFile project) => ProgramVariables.Settings(project);
}

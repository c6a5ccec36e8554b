using System.CommandLine;
using QsGen.Cli.Configuration;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Components.Deployment;
using QsGen.Handbook.Authoring;
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

    /// <summary>The folder of the pictures.</summary>
    public Option<string> Pictures { get; } = new("--pictures")
    {
        Description = "The folder with pictures of sheets, as 'docs screenshot' takes them",
        HelpName = "PATH",
        DefaultValueFactory = _ => "pictures",
    };

    private readonly Option<string?> _pages = new("--pages")
    {
        Description = "A folder with pages of your own, as 'docs export' writes them: in place of built-in ones, or beside them",
        HelpName = "PATH",
    };

    /// <summary>The options that choose whose handbook it is.</summary>
    public Option[] ForInstitution => [.. options.ForConfiguration, .. _demo.All];

    /// <summary>The options that choose a whole site.</summary>
    public Option[] ForSite => [.. ForInstitution, Pictures, _pages];

    /// <summary>The folder that the command line names.</summary>
    public SiteFolder FolderOf(ParseResult parsed) => new(context.FullPath(parsed.GetValue(Folder)!));

    /// <summary>Builds the site that the command line asks for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="remembered">The figures of an earlier build, or null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The site, and the figures to remember.</returns>
    /// <exception cref="InvalidInputException">The institution or a setting is wrong.</exception>
    public Task<(HandbookSite Site, string Figures)> BuildAsync(
        ParseResult parsed, string? remembered, CancellationToken cancellationToken)
    {
        var (config, work) = Work(parsed);
        var pictures = context.FullPath(parsed.GetValue(Pictures)!);
        return work.BuildAsync(
            parsed.RootCommandResult.Command,
            ProgramVariables.Settings(config.Project),
            new(Pages(parsed), Directory.Exists(pictures) ? new(pictures) : null),
            remembered,
            cancellationToken);
    }

    /// <summary>The work on what the command line asks for.</summary>
    /// <exception cref="InvalidInputException">The institution or a setting is wrong.</exception>
    public (StackConfig Config, HandbookWork Work) Work(ParseResult parsed)
    {
        var config = options.Configuration(parsed, context);
        var deployment = Deployments.ReadForDatabase(config, context);
        var demo = _demo.Read(parsed, deployment, ConfiguredDatabase.ClockOf(context));
        return (config, new(context, deployment, Named(config), demo));
    }

    /// <summary>The files that a site follows from, besides the program.</summary>
    public IEnumerable<string> Sources(ParseResult parsed)
    {
        var config = options.Configuration(parsed, context);
        var own = parsed.GetValue(_pages) is { } folder && Directory.Exists(context.FullPath(folder))
            ? Directory.EnumerateFiles(context.FullPath(folder), "*.md", SearchOption.AllDirectories)
            : [];
        return own.Append(Path.GetFullPath(Named(config), config.Project.Folder)).Append(config.Project.StackFilePath(config.Stack))
            .Where(File.Exists);
    }

    private PageLibrary Pages(ParseResult parsed)
    {
        var files = PageLibrary.Files();
        if (parsed.GetValue(_pages) is not { } named)
        {
            return PageLibrary.Of(files);
        }

        var folder = context.FullPath(named);
        if (!Directory.Exists(folder))
        {
            throw new InvalidInputException($"--pages: there is no folder {named}; 'docs export' writes one");
        }

        return PageLibrary.Of(files.SetItems(Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Select(file =>
            KeyValuePair.Create(
                Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllText(file)))));
    }

    /// <summary>What the person calls the institution that a configuration names.</summary>
    public static string Named(StackConfig config) =>
        config.Get($"{SettingKeys.Namespace}:{SettingKeys.Institution}") ?? BundledInstitutions.Story;
}

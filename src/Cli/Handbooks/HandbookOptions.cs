using System.Collections.Immutable;
using System.CommandLine;
using QsGen.Cli.Configuration;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Components.Deployment;
using QsGen.Handbook.Authoring;
using QsGen.Handbook.Site;
using QsGen.Institution.Bundled;
using QsGen.Institution.Files;

namespace QsGen.Cli.Handbooks;

/// <summary>What the commands of the handbook have in common. One instance serves one command line.</summary>
/// <param name="context">What commands touch.</param>
/// <param name="options">The options that all commands share.</param>
internal sealed class HandbookOptions(CliContext context, CommonOptions options)
{
    /// <summary>The folder when nobody names one.</summary>
    public const string DefaultFolder = "site";

    // Hidden files are an editor's or a version control's.
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden };

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
        Description = "A folder with pages, pictures and styles of your own, as 'docs export' writes them: in place of built-in ones, or "
            + "beside them",
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
            new(Pages(parsed), Directory.Exists(pictures) ? new(pictures) : null, Attachments(parsed)),
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
        var own = OwnFolder(parsed) is { } folder && Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", Below) : [];
        return own.Append(Path.GetFullPath(Named(config), config.Project.Folder)).Append(config.Project.StackFilePath(config.Stack))
            .Where(File.Exists);
    }

    private PageLibrary Pages(ParseResult parsed)
    {
        var files = PageLibrary.Files();
        if (OwnFolder(parsed) is not { } folder)
        {
            return PageLibrary.Of(files);
        }

        if (!Directory.Exists(folder))
        {
            throw new InvalidInputException($"--pages: there is no folder {parsed.GetValue(_pages)}; 'docs export' writes one");
        }

        return PageLibrary.Of(files.SetItems(OwnFiles(folder).Where(file => IsPage(file.Name))
            .Select(file => KeyValuePair.Create(file.Name, GivenFile.ReadText(file.Path)))));
    }

    // Whatever is no page is copied as it is, so that pages can show it.
    private ImmutableArray<SiteFile> Attachments(ParseResult parsed) => OwnFolder(parsed) is { } folder && Directory.Exists(folder)
        ?
        [
            .. OwnFiles(folder).Where(file => !IsPage(file.Name))
                .Select(file => new SiteFile(file.Name, GivenFile.ReadBytes(file.Path)))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ]
        : [];

    private string? OwnFolder(ParseResult parsed) => parsed.GetValue(_pages) is { } named ? context.FullPath(named) : null;

    private static IEnumerable<(string Name, string Path)> OwnFiles(string folder) => Directory.EnumerateFiles(folder, "*", Below)
        .Select(file => (Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'), file));

    private static bool IsPage(string name) => name.EndsWith(".md", StringComparison.Ordinal);

    /// <summary>What the person calls the institution that a configuration names.</summary>
    public static string Named(StackConfig config) =>
        config.Get($"{SettingKeys.Namespace}:{SettingKeys.Institution}") ?? BundledInstitutions.Story;
}

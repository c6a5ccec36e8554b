using System.Collections.Concurrent;
using NodaTime;
using QsGen.Cli;
using QsGen.Cli.Configuration;
using QsGen.Cli.Handbooks;
using QsGen.Cli.Shared;
using QsGen.Demo;
using QsGen.Handbook.Authoring;
using QsGen.Handbook.Facts;
using QsGen.Handbook.Figures;
using QsGen.Handbook.Site;
using QsGen.Tests.Support;

namespace QsGen.Tests.Handbook;

/// <summary>Handbooks of the bundled institutions, each built once for all tests.</summary>
internal static class TestHandbook
{
    private static readonly ConcurrentDictionary<string, Lazy<HandbookFacts>> Gathered = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Lazy<Task<HandbookSite>>> Built = new(StringComparer.Ordinal);

    /// <summary>The demo data that figures are computed from.</summary>
    public static DemoOptions Demo { get; } = new() { Anchor = new LocalDate(2026, 3, 31) };

    /// <summary>What pages of a handbook can name.</summary>
    public static HandbookFacts Facts(string institution) => Gathered.GetOrAdd(institution, name => new(() => Gather(name))).Value;

    /// <summary>The built-in pages for an institution. Queries have no answer, which pages must bear.</summary>
    public static Task<HandbookSite> SiteAsync(string institution) => Built.GetOrAdd(
        institution, name => new(() => new SiteBuilder(Facts(name), Demo, new NoFigures()).BuildAsync(default))).Value;

    /// <summary>A site of pages that a test wrote: their bodies by path, below front matter that is right.</summary>
    public static Task<HandbookSite> SiteOfAsync(string institution, params (string Path, string Body)[] pages) =>
        new SiteBuilder(Facts(institution), Demo, new NoFigures()).BuildAsync(
            PageLibrary.Of(pages.ToDictionary(
                page => $"{page.Path}.md",
                page => $"---\ntitle: T\nfor: everybody\norder: 1\nsummary: S.\n---\n{page.Body}",
                StringComparer.Ordinal)),
            default);

    private static HandbookFacts Gather(string institution)
    {
        var context = new CliContext
        {
            Out = TextWriter.Null,
            Error = TextWriter.Null,
            In = TextReader.Null,
            IsInteractive = false,
            Folder = Repository.Root,
            Configuration = new ConfigResolver(new Dictionary<string, string>
            {
                ["QSGEN_INSTITUTION"] = institution,
                ["QSGEN_DIALECT"] = "duckdb",
            }),
            Clock = TimeProvider.System,
        };
        var options = new CommonOptions();
        var root = CommandLine.Root(context, options);
        var config = context.Configuration.Resolve(Repository.Root, "none", null, new Dictionary<string, ConfigValue>());
        return FactsReader.Read(
            context, Deployments.ReadForDatabase(config, context), institution, root, ProgramVariables.Settings(config.Project));
    }

    private sealed class NoFigures : IFigureSource
    {
        public ValueTask<FigureAnswer> AskAsync(string sql, CancellationToken cancellationToken) =>
            new(FigureAnswer.Failed("nobody is asked in this test"));
    }
}

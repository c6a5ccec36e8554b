using System.Collections.Concurrent;
using NodaTime;
using QsGen.Cli;
using QsGen.Cli.Configuration;
using QsGen.Cli.Handbooks;
using QsGen.Cli.Shared;
using QsGen.Demo;
using QsGen.Demo.Generation;
using QsGen.Handbook.Authoring;
using QsGen.Handbook.Facts;
using QsGen.Handbook.Figures;
using QsGen.Handbook.Site;
using QsGen.Tests.Cli;
using QsGen.Tests.Institution.Generation;
using QsGen.Tests.Support;

namespace QsGen.Tests.Handbook;

/// <summary>Handbooks of the bundled institutions and of a generated one, each built once for all tests.</summary>
internal static class TestHandbook
{
    /// <summary>The name of the generated institution.</summary>
    public const string Generated = "sixty-rails.yaml";

    private static readonly ConcurrentDictionary<string, Lazy<HandbookFacts>> Gathered = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Lazy<Task<HandbookSite>>> Built = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Lazy<DemoGenerator>> Planned = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, IFigureSource> Computed = new(StringComparer.Ordinal);

    /// <summary>The demo data that pages speak of.</summary>
    public static DemoOptions Demo { get; } = new() { Anchor = new LocalDate(2026, 3, 31) };

    /// <summary>The file of an institution as large as those of real banks, in another currency than the bundled ones'.</summary>
    public static string GeneratedYaml { get; } = "currency: EUR\n" + InstitutionGenerator.Yaml(7, new()
    {
        Rails = (60, 60),
        InternalAccounts = (14, 14),
        ExternalAccounts = (6, 6),
        AccountTemplates = (5, 5),
        TransferTemplates = (6, 6),
        Chains = (12, 12),
        Limits = (5, 5),
        AggregatingRails = 3,
    });

    /// <summary>What pages of a handbook can name.</summary>
    public static HandbookFacts Facts(string institution) => Gathered.GetOrAdd(institution, name => new(() => Gather(name))).Value;

    /// <summary>The whole handbook of an institution, with figures of few days. The generated one has none, which pages
    /// must bear.</summary>
    public static Task<HandbookSite> SiteAsync(string institution) => Built.GetOrAdd(
        institution,
        name => new(() => new SiteBuilder(Facts(name), Demo.Anchor, Generator(name), Figures(name))
            .BuildWholeAsync(PageLibrary.Of(PageLibrary.Files()), default))).Value;

    /// <summary>Computes the figures of an institution; one database serves all tests.</summary>
    public static IFigureSource Figures(string institution) => Computed.GetOrAdd(
        institution,
        name => name == Generated ? new NoRows() : new Noted(Embedded(name, Demo with { Days = 30 })));

    /// <summary>Computes figures of an institution over some demo data.</summary>
    public static EmbeddedFigures Embedded(string institution, DemoOptions demo) =>
        new(Facts(institution).Institution, demo.Anchor, new(() => new(Facts(institution).Institution, demo)));

    /// <summary>The demo data of an institution that pages speak of, planned once for all tests.</summary>
    public static Lazy<DemoGenerator> Generator(string institution) => Planned.GetOrAdd(
        institution, name => new(() => new(Facts(name).Institution, Demo)));

    /// <summary>A site of pages that a test wrote: their bodies by path, below front matter that is right.</summary>
    public static Task<HandbookSite> SiteOfAsync(string institution, params (string Path, string Body)[] pages) =>
        new SiteBuilder(Facts(institution), Demo.Anchor, Generator(institution), new NoRows()).BuildAsync(
            PageLibrary.Of(pages.ToDictionary(
                page => $"{page.Path}.md",
                page => $"---\ntitle: T\nfor: everybody\norder: 1\nsummary: S.\n---\n{page.Body}",
                StringComparer.Ordinal)),
            default);

    /// <summary>What an institution's pages asked, and the answers.</summary>
    public static IReadOnlyDictionary<(FigureData Data, string Sql), FigureAnswer> Asked(string institution) =>
        Figures(institution) is Noted noted ? noted.Asked : throw new ArgumentException("has no demo data", nameof(institution));

    private static HandbookFacts Gather(string institution)
    {
        using var folder = new TemporaryFolder();
        var named = institution == Generated ? folder.Write(Generated, GeneratedYaml) : institution;
        var context = QuietContext.In(Repository.Root, ("QSGEN_INSTITUTION", named), ("QSGEN_DIALECT", "duckdb"));
        var options = new CommonOptions();
        var root = CommandLine.Root(context, options);
        var config = context.Configuration.Resolve(Repository.Root, "none", null, new Dictionary<string, ConfigValue>());
        return FactsReader.Read(
            context, Deployments.ReadForDatabase(config, context), named, root, ProgramVariables.Settings(config.Project));
    }

    private sealed class Noted(EmbeddedFigures figures) : IFigureSource
    {
        private readonly ConcurrentDictionary<(FigureData Data, string Sql), FigureAnswer> _asked = [];

        public IReadOnlyDictionary<(FigureData Data, string Sql), FigureAnswer> Asked => _asked;

        public async ValueTask<FigureAnswer> AskAsync(FigureData data, string sql, CancellationToken cancellationToken)
        {
            var answer = await figures.AskAsync(data, sql, cancellationToken);
            _asked[(data, sql)] = answer;
            return answer;
        }
    }
}

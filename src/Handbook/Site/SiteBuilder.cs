using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using QsGen.Demo.Generation;
using QsGen.Handbook.Authoring;
using QsGen.Handbook.Checks;
using QsGen.Handbook.Facts;
using QsGen.Handbook.Figures;
using QsGen.Handbook.Look;
using QsGen.Handbook.Rendering;
using QsGen.Handbook.Search;
using QsGen.Handbook.Words;
using QsGen.Viewer.Pages;

namespace QsGen.Handbook.Site;

/// <summary>Builds the site of an institution. The same facts and figures give the same bytes.</summary>
/// <param name="facts">What pages can name.</param>
/// <param name="day">The last day of the rows that the figures are computed from.</param>
/// <param name="demo">The demo data that they are computed from.</param>
/// <param name="figures">Answers their queries.</param>
/// <param name="pictures">Pictures of sheets; null when none were taken.</param>
/// <param name="attachments">Further files; one that has the name of a style takes its place.</param>
internal sealed class SiteBuilder(
    HandbookFacts facts,
    LocalDate day,
    Lazy<DemoGenerator> demo,
    IFigureSource figures,
    SheetPictureFolder? pictures = null,
    IReadOnlyCollection<SiteFile>? attachments = null)
{
    private const string Assets = "assets/";
    private const string Fixtures = "reference/fixtures/";

    private static readonly string[] Scripts = ["look.js", "site.js", "site.css"];
    private static readonly string[] Letters = ["inter-regular.ttf", "inter-semibold.ttf"];

    /// <summary>The styles and scripts of every site, by path; for who wants to change them.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Styles() =>
        Scripts.Select(name => KeyValuePair.Create(Assets + name, HandbookResource.Text($"Handbook/Browser/{name}")));

    /// <summary>Builds a whole handbook, and holds it to what a handbook has to have: a page for each sheet, its own institution's words
    /// and nobody else's.</summary>
    /// <param name="library">The pages.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<HandbookSite> BuildWholeAsync(PageLibrary library, CancellationToken cancellationToken)
    {
        var site = await BuildAsync(library, cancellationToken);
        return site with
        {
            Problems =
            [
                .. site.Problems,
                .. SheetGate.Find(library.Pages, facts),
                .. PersonaGate.Find(site.Pages, site.Institution, site.Vocabulary),
            ],
        };
    }

    /// <summary>Builds it from pages, which need not be a whole handbook.</summary>
    /// <param name="library">The pages; at least one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<HandbookSite> BuildAsync(PageLibrary library, CancellationToken cancellationToken)
    {
        var catalogue = AssetCatalogue.Load();
        var brand = BrandImages.Read(facts.Institution.Theme, catalogue.Assets["icon.svg"].Unpack());
        var vocabulary = new VocabularyBuilder(facts.Institution, demo.Value.Scenarios)
            .Build(facts.InstitutionText);
        var head = new SiteHead(
            vocabulary.Institution.Name, facts.Institution.Instance.Value, BuiltFrom(), brand.Logo?.Path, brand.Icon.Path);
        var shown = SheetPictureSet.Of(facts, library, pictures);
        var shell = new PageShell(library, head, shown);
        var renderer = new PageRenderer(
            new(vocabulary, facts.Institution, facts.Version),
            new(facts, library),
            new HandbookBlocks(facts, library, day),
            figures,
            library);

        // Side by side, so that pages without figures are done while the data for the others is made.
        var pages = await Task.WhenAll(library.Pages.Select(
            page => Task.Run(async () => Built(await renderer.RenderAsync(page, cancellationToken), shell), cancellationToken)));
        var files = Files(pages, brand, catalogue, shown);
        var texts = files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content.Span), StringComparer.Ordinal);
        return new(
            facts.Institution,
            vocabulary,
            files,
            [.. pages.Select(page => page.Page)],
            [
                .. library.Problems,
                .. brand.Problems.Select(problem => new PageProblem(facts.InstitutionName, 0, problem)),
                .. pages.SelectMany(page => page.Page.Problems),
                .. pages.SelectMany(page => ShellCheck.Find(page.Page, facts.Commands)),
                .. LinkSweep.Find(texts, files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal)),
            ],
            [.. brand.Notes, .. shown.Notes, .. Unused(texts.Values)]);
    }

    private static BuiltPage Built(RenderedPage page, PageShell shell) => new(
        page,
        shell.Write(page),
        [.. SearchText.Entries(page.Source.File, page.Source.Title, page.Source.Summary, page.Html)]);

    private ImmutableArray<SiteFile> Files(
        IReadOnlyCollection<BuiltPage> pages, BrandImages brand, AssetCatalogue catalogue, SheetPictureSet shown)
    {
        IEnumerable<SiteFile> files =
        [
            .. pages.Select(page => Text(page.Page.Source.File, page.Html)),
            .. Styles().Select(style => Text(style.Key, style.Value)),
            .. Letters.Select(name => new SiteFile(Assets + name, catalogue.Assets[name].Unpack())),
            Text($"{Assets}theme.css", ThemeStyles.Write(facts.Institution.Theme)),
            new($"{Assets}search-index.js", SearchIndex.Write([.. pages.SelectMany(page => page.Entries)])),
            Text($"{Fixtures}{facts.Institution.Instance}.yaml", facts.InstitutionText),
            .. shown.Files,
            brand.Icon,
            .. brand.Logo is { } logo ? [logo] : Array.Empty<SiteFile>(),
        ];
        var own = (attachments ?? []).ToDictionary(file => file.Path, StringComparer.Ordinal);
        return [.. files.Where(file => !own.ContainsKey(file.Path)).Concat(own.Values).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    // A picture that no page shows was forgotten, or its page was.
    private IEnumerable<string> Unused(IReadOnlyCollection<string> pages) => (attachments ?? [])
        .Where(file => !file.Path.StartsWith(Assets, StringComparison.Ordinal)
            && !pages.Any(page => page.Contains(Path.GetFileName(file.Path), StringComparison.Ordinal)))
        .Select(file => $"no page shows {file.Path}");

    private string BuiltFrom()
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts.InstitutionText)))[..12];
        return $"Built from {facts.InstitutionName} (instance {facts.Institution.Instance}, SHA-256 {hash}) by QsGen {facts.Version}";
    }

    private static SiteFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private sealed record BuiltPage(RenderedPage Page, string Html, ImmutableArray<SearchEntry> Entries);
}

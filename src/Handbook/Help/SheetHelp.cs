using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using NodaTime;
using QsGen.Handbook.Authoring;
using QsGen.Handbook.Facts;
using QsGen.Handbook.Figures;
using QsGen.Handbook.References;
using QsGen.Handbook.Rendering;
using QsGen.Handbook.Site;
using QsGen.Handbook.Words;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Sources;

namespace QsGen.Handbook.Help;

/// <summary>The handbook's page about a sheet, beside the sheet: the same source, without worked examples, since the reader looks at
/// figures of their own.</summary>
/// <param name="apps">The dashboards.</param>
/// <param name="library">The pages.</param>
/// <param name="facts">What pages can name; asked for when the first page is read.</param>
internal sealed partial class SheetHelp(
    ImmutableArray<AppFact> apps, PageLibrary library, Func<HandbookFacts> facts) : ISheetHelp
{
    // No page about a sheet has examples of the feed.
    private static readonly LocalDate Day = new(2030, 1, 1);

    private readonly Lazy<(PageRenderer Renderer, SheetBook Sheets)> _read = new(() => Read(facts(), library));

    /// <inheritdoc/>
    public bool Knows(string app, string sheet) => PageOf(app, sheet) is not null;

    /// <inheritdoc/>
    public async Task<HelpFrame?> ReadAsync(string app, string sheet, CancellationToken cancellationToken)
    {
        if (PageOf(app, sheet) is not { } page)
        {
            return null;
        }

        var (renderer, sheets) = _read.Value;
        var rendered = await renderer.RenderAsync(page, cancellationToken);
        var text = Link().Replace(Anchor().Replace(rendered.Html, ""), link => Led(link, page, sheets));
        var (known, definition) = sheets.Find(page.Sheet!);
        return new(page.Title, $"<p><strong>{WebUtility.HtmlEncode(page.Summary)}</strong></p>\n{text}")
        {
            Controls = ControlHelp.Of(definition, sheets.ReachOf(known), text),
        };
    }

    private static (PageRenderer, SheetBook) Read(HandbookFacts facts, PageLibrary library)
    {
        var vocabulary = new VocabularyBuilder(facts.Institution, new([], [])).Build(facts.InstitutionText);
        var renderer = new PageRenderer(
            new(vocabulary, facts.Institution, facts.Version),
            new(facts, library),
            new HandbookBlocks(facts, library, Day),
            new NoRows(),
            library);
        return (renderer, new(facts, library));
    }

    // Pages about sheets lead to the sheets; other pages are not here, and their names remain.
    private string Led(Match link, PageSource page, SheetBook sheets)
    {
        var path = link.Groups["to"].Value.Split('#')[0];
        var text = link.Groups["text"].Value;
        var target = path.EndsWith(".html", StringComparison.Ordinal)
            ? PagePaths.Combine(page.Path, path[..^".html".Length])
            : page.Path;
        if (library.Pages.FirstOrDefault(one => one.Path == target)?.Sheet is not { } named || !sheets.Knows(named) || target == page.Path)
        {
            return text;
        }

        var (app, sheet) = sheets.Find(named);
        return $"<a data-app=\"{WebUtility.HtmlEncode(app.DashboardId)}\" data-sheet=\"{WebUtility.HtmlEncode(sheet.Id)}\">{text}</a>";
    }

    private PageSource? PageOf(string app, string sheet) => apps.FirstOrDefault(one => one.DashboardId == app) is { } known
        ? library.About(known.Key, sheet)
        : null;

    [GeneratedRegex("""<a class="anchor"[^>]*>#</a>""")]
    private static partial Regex Anchor();

    [GeneratedRegex("""<a\b[^>]*\shref="(?<to>[^"]*)"[^>]*>(?<text>.*?)</a>""", RegexOptions.Singleline)]
    private static partial Regex Link();
}

using System.Text.RegularExpressions;
using Fluid;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using QsGen.Handbook.Authoring;
using QsGen.Handbook.Figures;
using QsGen.Handbook.References;

namespace QsGen.Handbook.Rendering;

/// <summary>Turns pages into HTML: Liquid first, then Markdown, then links and references.</summary>
/// <param name="values">What pages can name.</param>
/// <param name="references">Looks up what they refer to.</param>
/// <param name="blocks">Makes what their tags put there.</param>
/// <param name="figures">Answers their queries.</param>
/// <param name="library">All pages, which links lead to.</param>
internal sealed partial class PageRenderer(
    PageValues values, ReferenceBook references, IPageBlocks blocks, IFigureSource figures, PageLibrary library)
{
    // Liquid drops what stands behind a tag that it can't read, and says nothing.
    private const string End = "\n<!--end-->";

    private static readonly PageParser Liquid = new();

    private readonly HashSet<string> _paths = [.. library.Pages.Select(page => page.Path)];

    /// <summary>Renders a page.</summary>
    public async Task<RenderedPage> RenderAsync(PageSource page, CancellationToken cancellationToken)
    {
        var run = new PageRun(page, blocks, figures, cancellationToken);
        var markdown = await WriteAsync(page, run) + (page.Sheet is { } sheet ? PartsOf(sheet, run) : "");
        var pipeline = Pipeline(run);
        var document = Markdown.Parse(markdown, pipeline);
        foreach (var link in document.Descendants<LinkInline>().Where(link => !link.IsImage))
        {
            Resolve(link, run);
        }

        var headings = document.Descendants<HeadingBlock>().ToList();
        CheckOrder(headings, run);
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        renderer.Render(document);
        return new(
            page,
            run.Fill(Anchored(Styled(writer.ToString()))),
            [.. headings.Select(heading => new PageHeading(heading.Level, heading.GetAttributes().Id ?? "", Words(heading.Inline)))],
            [.. run.Examples],
            [.. run.Problems]);
    }

    private string PartsOf(string sheet, PageRun run)
    {
        try
        {
            var (definition, reach) = references.SheetOf(sheet);
            return SheetParts.Write(definition, reach);
        }
        catch (ReferenceException mistake)
        {
            run.Problems.Add(new(run.Page.Path, 1, $"'sheet': {mistake.Message}"));
            return "";
        }
    }

    private async Task<string> WriteAsync(PageSource page, PageRun run)
    {
        if (!Liquid.TryParse(page.Body + End, out var template, out var error))
        {
            var line = ParserPosition().Match(error) is { Success: true } place
                ? int.Parse(place.Groups["line"].ValueSpan, provider: null) + page.FirstLine - 1
                : 0;
            run.Problems.Add(new(page.Path, line, error.Split('\n')[0]));
            return "";
        }

        var context = new TemplateContext(new Nothing(), PageFilters.Options, allowModelMembers: true);
        run.Bind(context);
        context.SetValue("vocab", values.Vocab);
        context.SetValue("l2", values.Model);
        context.SetValue("version", values.Version);
        context.SetValue("l2_instance_name", new Fluid.Values.StringValue(values.Model.Instance.Value, encode: false));
        try
        {
            var markdown = await template.RenderAsync(context, MarkdownEscape.Encoder, isolateContext: false);
            if (markdown.EndsWith(End, StringComparison.Ordinal))
            {
                return markdown[..^End.Length];
            }

            run.Problems.Add(new(
                page.Path, 0, "ends early: a tag, such as one without its words, can't be read, and what follows is lost"));
            return markdown;
        }
        catch (FluidException problem)
        {
            run.Problems.Add(new(page.Path, Quoted().Match(problem.Message) is { Success: true } name
                ? page.LineOf(name.Groups["name"].Value)
                : 0, problem.Message));
            return "";
        }
    }

    private MarkdownPipeline Pipeline(PageRun run)
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePipeTables()
            .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
            .UseCustomContainers()
            .UseDefinitionLists()
            .UseGenericAttributes();
        builder.Extensions.Add(new HandbookMarkdown(run, references));
        return builder.Build();
    }

    private void Resolve(LinkInline link, PageRun run)
    {
        var url = link.Url ?? "";
        if (url.StartsWith('#') || url.StartsWith("mailto:", StringComparison.Ordinal))
        {
            return;
        }

        if (url.Contains("://", StringComparison.Ordinal))
        {
            run.Problems.Add(new(run.Page.Path, run.Page.LineOf(url), $"links to {url}; a site that works anywhere links to itself alone"));
            return;
        }

        var (path, anchor) = url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? (url[..at], url[at..]) : (url, "");
        if (!path.EndsWith(".md", StringComparison.Ordinal))
        {
            return;
        }

        var target = PagePaths.Combine(run.Page.Path, path[..^".md".Length]);
        if (!_paths.Contains(target))
        {
            run.Problems.Add(new(run.Page.Path, run.Page.LineOf(url), $"links to {path}, but there is no page {target}"));
        }

        link.Url = PagePaths.Relative(run.Page.Path, target) + anchor;
    }

    // The page's title is its only heading of the first level; a reader who walks by headings must not fall through a level.
    private static void CheckOrder(List<HeadingBlock> headings, PageRun run)
    {
        var above = 1;
        foreach (var heading in headings)
        {
            var words = Words(heading.Inline);
            if (heading.Level == 1)
            {
                run.Problems.Add(new(
                    run.Page.Path, run.Page.LineOf($"# {words}"), "has a heading of the first level; its title is one already"));
            }
            else if (heading.Level > above + 1)
            {
                run.Problems.Add(new(
                    run.Page.Path, run.Page.LineOf(words), $"the heading '{words}' skips a level: {heading.Level} below {above}"));
            }

            above = heading.Level;
        }
    }

    // Columns are aligned by the style: a page that is served may hold no style of its own.
    private static string Styled(string html) => html
        .Replace(" style=\"text-align: right;\"", " class=\"right\"", StringComparison.Ordinal)
        .Replace(" style=\"text-align: center;\"", " class=\"center\"", StringComparison.Ordinal)
        .Replace(" style=\"text-align: left;\"", "", StringComparison.Ordinal);

    // A permalink behind each heading.
    private static string Anchored(string html) => Heading().Replace(
        html, "<h${level} id=\"${id}\">${text}<a class=\"anchor\" href=\"#${id}\" aria-label=\"Link to this section\">#</a></h${level}>");

    private static string Words(ContainerInline? inline) => string.Concat((inline ?? []).Descendants().Select(part => part switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        ReferenceInline reference => reference.Text,
        _ => "",
    }));

    private sealed record Nothing;

    [GeneratedRegex("""<h(?<level>[2-6]) id="(?<id>[^"]*)">(?<text>.*?)</h\k<level>>""", RegexOptions.Singleline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\((?<line>[0-9]+):[0-9]+\)")]
    private static partial Regex ParserPosition();

    [GeneratedRegex("'(?<name>[^']+)'")]
    private static partial Regex Quoted();
}

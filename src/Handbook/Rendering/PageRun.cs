using System.Globalization;
using System.Text;
using Fluid;
using QsGen.Handbook.Authoring;
using QsGen.Handbook.Figures;

namespace QsGen.Handbook.Rendering;

/// <summary>What happens while one page is rendered: blocks that are put in later, and what is wrong.</summary>
/// <param name="page">The page.</param>
/// <param name="blocks">Makes the blocks.</param>
/// <param name="figures">Answers queries.</param>
/// <param name="cancellationToken">Gives up.</param>
internal sealed class PageRun(PageSource page, IPageBlocks blocks, IFigureSource figures, CancellationToken cancellationToken)
{
    private const string Key = "run";

    private readonly List<string> _put = [];

    /// <summary>The page.</summary>
    public PageSource Page => page;

    /// <summary>What is wrong with it.</summary>
    public List<PageProblem> Problems { get; } = [];

    /// <summary>The code blocks that are there to be run.</summary>
    public List<CodeExample> Examples { get; } = [];

    /// <summary>The pages, below the site's folder, that it links to.</summary>
    public List<string> Links { get; } = [];

    /// <summary>The run that a template's context belongs to.</summary>
    public static PageRun Of(TemplateContext context) => (PageRun)context.AmbientValues[Key];

    /// <summary>Makes a template's context belong to this run.</summary>
    public void Bind(TemplateContext context) => context.AmbientValues[Key] = this;

    /// <summary>Makes a block; the page holds a mark for it until its Markdown is read.</summary>
    /// <returns>The mark, or Markdown where the block is some.</returns>
    public string Put(string tag, IReadOnlyList<string> words)
    {
        try
        {
            var block = blocks.Write(tag, [.. words], page, string.Create(CultureInfo.InvariantCulture, $"block-{_put.Count}"));
            return block.IsMarkdown ? $"\n\n{block.Text}\n\n" : Mark(block.Text);
        }
        catch (PageBlockException mistake)
        {
            Problems.Add(new(page.Path, page.LineOf($"{tag} '{words.FirstOrDefault()}'"), mistake.Message));
            return "";
        }
    }

    /// <summary>Asks the demo data; a figure that can't be computed is a finding.</summary>
    /// <param name="sql">One SELECT.</param>
    /// <param name="place">What the page's source has there.</param>
    public Task<FigureAnswer> AskAsync(string sql, string place) => AskAsync(FigureData.Demo, sql, place);

    /// <summary>Shows worked examples of the feed, and what a refresh makes of each; the Markdown to put there.</summary>
    /// <param name="kind">The case, or <c>all</c>.</param>
    public async Task<string> PutExamplesAsync(string kind)
    {
        var text = new StringBuilder("\n\n");
        try
        {
            foreach (var example in blocks.Examples(kind))
            {
                var answer = await AskAsync(FigureData.Examples, example.Query, $"example '{kind}'");
                text.Append(example.Before).Append(FigureTable.Write(answer)).Append(example.After);
            }
        }
        catch (PageBlockException mistake)
        {
            Problems.Add(new(page.Path, page.LineOf($"example '{kind}'"), mistake.Message));
        }

        return text.Append("\n\n").ToString();
    }

    /// <summary>Puts the blocks where their marks are.</summary>
    public string Fill(string html)
    {
        for (var at = _put.Count - 1; at >= 0; at--)
        {
            html = html.Replace(MarkOf(at), _put[at], StringComparison.Ordinal);
        }

        return html;
    }

    private async Task<FigureAnswer> AskAsync(FigureData data, string sql, string place)
    {
        var answer = await figures.AskAsync(data, sql, cancellationToken);
        if (answer.Problem is { } problem)
        {
            Problems.Add(new(page.Path, page.LineOf(place), $"a figure could not be computed: {problem}"));
        }

        return answer;
    }

    private string Mark(string html)
    {
        _put.Add(html);
        return $"\n\n{MarkOf(_put.Count - 1)}\n\n";
    }

    // A comment is a block of HTML to Markdown, and nothing that data could hold: its brackets would be escaped.
    private static string MarkOf(int place) => string.Create(CultureInfo.InvariantCulture, $"<!--block {place}-->");
}

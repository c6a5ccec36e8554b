using QsGen.Audit.Pdf.Objects;

namespace QsGen.Audit.Pdf.Pages;

/// <summary>
/// The pages in the order in which they are written. The cover and the text are drawn before the contents, which name their numbers, and
/// are read after the cover; footers are drawn last, when the number of pages is known.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="structure">What the document consists of.</param>
internal sealed class PdfPages(PdfFileWriter file, PdfStructure structure)
{
    private const int PagesInNode = 50;

    private readonly int _root = file.Reserve();
    private readonly Dictionary<PdfPagePart, List<(int Node, List<int> Pages)>> _nodes =
        Enum.GetValues<PdfPagePart>().ToDictionary(part => part, _ => new List<(int, List<int>)>());

    private readonly Dictionary<int, (PdfPagePart Part, int Index)> _indexes = [];
    private readonly Dictionary<int, int> _footers = [];

    /// <summary>The object of the fonts and images that pages use.</summary>
    public int Resources { get; } = file.Reserve();

    /// <summary>The first page, once it was written.</summary>
    public PdfPage? First { get; private set; }

    /// <summary>How many pages were written.</summary>
    public int Count => _indexes.Count;

    /// <summary>Begins a flow of bands onto pages of a part.</summary>
    public PdfFlow Flow(PdfPagePart part) => new(() => new PdfPage(file, structure), page => Finish(part, page));

    /// <summary>The number that a written page has for people, from 1, when the contents have so many pages.</summary>
    public int NumberOf(int page, int contentsPages)
    {
        var (part, index) = _indexes[page];
        return 1 + index + part switch
        {
            PdfPagePart.Cover => 0,
            PdfPagePart.Contents => CountOf(PdfPagePart.Cover),
            _ => CountOf(PdfPagePart.Cover) + contentsPages,
        };
    }

    /// <summary>The pages' objects, in the order in which they are read.</summary>
    public IEnumerable<int> InOrder() =>
        Enum.GetValues<PdfPagePart>().SelectMany(part => _nodes[part]).SelectMany(node => node.Pages);

    /// <summary>The object of a page's footer.</summary>
    public int FooterOf(int page) => _footers[page];

    /// <summary>Writes the tree of pages.</summary>
    /// <returns>Its object.</returns>
    public int WriteTree()
    {
        var nodes = Enum.GetValues<PdfPagePart>().SelectMany(part => _nodes[part]).ToList();
        foreach (var (node, pages) in nodes)
        {
            file.WriteObject(
                node, $"<</Type/Pages/Parent {PdfSyntax.Reference(_root)}/Count {pages.Count}/Kids{PdfSyntax.References(pages)}>>");
        }

        file.WriteObject(_root, $"<</Type/Pages/Count {Count}/Kids{PdfSyntax.References(nodes.Select(node => node.Node))}>>");
        return _root;
    }

    private int CountOf(PdfPagePart part) => _nodes[part].Sum(node => node.Pages.Count);

    private void Finish(PdfPagePart part, PdfPage page)
    {
        var nodes = _nodes[part];
        _indexes[page.Number] = (part, CountOf(part));
        if (nodes.Count == 0 || nodes[^1].Pages.Count == PagesInNode)
        {
            nodes.Add((file.Reserve(), []));
        }

        First ??= page;
        nodes[^1].Pages.Add(page.Number);
        _footers[page.Number] = file.Reserve();
        page.Finish(nodes[^1].Node, Resources, _footers[page.Number]);
    }
}

using QsGen.Audit.Pdf.Objects;
using QsGen.Audit.Pdf.Text;

namespace QsGen.Audit.Pdf.Pages;

/// <summary>A page while it is drawn.</summary>
/// <param name="file">The file.</param>
/// <param name="structure">What the document consists of.</param>
internal sealed class PdfPage(PdfFileWriter file, PdfStructure structure) : PdfContent
{
    private readonly List<int> _marked = [];
    private readonly List<int> _annotations = [];

    /// <summary>The page's object.</summary>
    public int Number { get; } = file.Reserve();

    /// <summary>The object of the list of what can be clicked or filled on the page.</summary>
    public int AnnotationList { get; } = file.Reserve();

    /// <summary>The objects of what can be clicked or filled on the page.</summary>
    public IReadOnlyList<int> Annotations => _annotations;

    /// <summary>Draws something that belongs to an element.</summary>
    public void Mark(PdfElement element, Action draw)
    {
        Begin(element);
        draw();
        End();
    }

    /// <summary>Draws a line of text inside the element that it belongs to.</summary>
    /// <param name="line">The line.</param>
    /// <param name="left">Where it begins.</param>
    /// <param name="baseline">On which height it stands.</param>
    /// <param name="element">The element: links become parts of it.</param>
    public void Text(PdfLine line, double left, double baseline, PdfElement element)
    {
        foreach (var fragment in line.Fragments)
        {
            if (fragment.Anchor is null)
            {
                Begin(element);
                Text(fragment, left, baseline);
                End();
            }
            else
            {
                Link(fragment, left, baseline, element);
            }
        }
    }

    /// <summary>Puts something on the page that can be clicked or filled.</summary>
    /// <param name="number">Its object.</param>
    /// <param name="element">The element that it is part of.</param>
    /// <returns>What its dictionary has to say: on which page it is, and where its element is found.</returns>
    public string Annotate(int number, PdfElement element)
    {
        var key = structure.Key();
        structure.Own(key, element.Number);
        _annotations.Add(number);
        element.Parts.Add(new PdfElementPart(PdfElementPartKind.Annotation, number, Number));
        return $"/P {PdfSyntax.Reference(Number)}/StructParent {key}";
    }

    /// <summary>Writes the page.</summary>
    /// <param name="parent">The object of the node of the page tree that it belongs to.</param>
    /// <param name="resources">The object of the fonts and images.</param>
    /// <param name="footer">The object of what is drawn below the text, which is written later.</param>
    public void Finish(int parent, int resources, int footer)
    {
        var key = structure.Key();
        structure.Own(key, file.AddObject(PdfSyntax.References(_marked)));
        var content = file.AddStream("", Bytes);
        file.WriteObject(AnnotationList, PdfSyntax.References(_annotations));
        file.WriteObject(
            Number,
            $"<</Type/Page/Parent {PdfSyntax.Reference(parent)}/MediaBox{PdfSyntax.Rectangle(0, 0, PageSize.Width, PageSize.Height)}"
            + $"/Resources {PdfSyntax.Reference(resources)}/Contents{PdfSyntax.References([content, footer])}"
            + $"/StructParents {key}/Tabs/S/Annots {PdfSyntax.Reference(AnnotationList)}>>");
    }

    private void Link(PdfFragment fragment, double left, double baseline, PdfElement parent)
    {
        var element = structure.Open(parent, "Link");
        Begin(element);
        Text(fragment, left, baseline);
        End();
        var number = file.Reserve();
        var size = fragment.Style.Size;
        var place = PdfSyntax.Rectangle(
            left + fragment.Offset, baseline - (0.25 * size), left + fragment.Offset + fragment.Width, baseline + (0.85 * size));
        file.WriteObject(
            number,
            $"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect{place}/Dest{PdfSyntax.Text(fragment.Anchor!)}"
            + $"/Contents{PdfSyntax.Text($"To {fragment.Anchor}")}{Annotate(number, element)}>>");
        structure.Close(element);
    }

    private void Begin(PdfElement element)
    {
        Append($"/{element.Tag}<</MCID {_marked.Count}>>BDC\n");
        element.Parts.Add(new PdfElementPart(PdfElementPartKind.Mark, _marked.Count, Number));
        _marked.Add(element.Number);
    }
}

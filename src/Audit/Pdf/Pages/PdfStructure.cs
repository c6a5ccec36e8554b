using QsGen.Audit.Pdf.Objects;

namespace QsGen.Audit.Pdf.Pages;

/// <summary>
/// The structure of the document, written as it is closed, so that only what is open is in memory: in a tree of elements, and beside it the
/// way back from what is drawn on a page.
/// </summary>
internal sealed class PdfStructure
{
    private readonly PdfFileWriter _file;
    private readonly int _root;
    private readonly List<int> _owners = [];

    /// <summary>Begins the structure of a file.</summary>
    public PdfStructure(PdfFileWriter file)
    {
        _file = file;
        _root = file.Reserve();
        Document = new PdfElement(file.Reserve(), _root, "Document", "");
    }

    /// <summary>All of the document.</summary>
    public PdfElement Document { get; }

    /// <summary>Begins a part. Its place is after the parts of its parent that were begun before.</summary>
    /// <param name="parent">What it is part of; it must be open.</param>
    /// <param name="tag">What it is, as ISO 32000-1, 14.8.4 names it.</param>
    /// <param name="attributes">What else its dictionary says.</param>
    public PdfElement Open(PdfElement parent, string tag, string attributes = "")
    {
        var element = new PdfElement(_file.Reserve(), parent.Number, tag, attributes);
        parent.Parts.Add(new PdfElementPart(PdfElementPartKind.Element, element.Number, 0));
        return element;
    }

    /// <summary>Ends a part.</summary>
    public void Close(PdfElement element)
    {
        var page = element.Parts.FirstOrDefault(part => part.Kind == PdfElementPartKind.Mark).Page;
        var parts = element.Parts.Select(part => Written(part, page));
        var content = element.Parts.Count == 1 ? parts.First() : $"[{string.Join(' ', parts)}]";
        _file.WriteObject(
            element.Number,
            $"<</S/{element.Tag}/P {PdfSyntax.Reference(element.Parent)}{(page > 0 ? $"/Pg {PdfSyntax.Reference(page)}" : "")}"
            + $"/K {content}{element.Attributes}>>");
    }

    /// <summary>Takes a key under which a page or an annotation finds its elements.</summary>
    public int Key()
    {
        _owners.Add(0);
        return _owners.Count - 1;
    }

    /// <summary>Says what a key stands for.</summary>
    /// <param name="key">The key.</param>
    /// <param name="number">The object of an element, or of a list of elements.</param>
    public void Own(int key, int number) => _owners[key] = number;

    /// <summary>Ends the structure.</summary>
    /// <returns>The object of its root.</returns>
    public int Finish()
    {
        Close(Document);
        var owners = string.Join(' ', _owners.Select((number, key) => $"{key} {PdfSyntax.Reference(number)}"));
        var tree = _file.AddObject($"<</Nums[{owners}]>>");
        _file.WriteObject(
            _root,
            $"<</Type/StructTreeRoot/K {PdfSyntax.Reference(Document.Number)}/ParentTree {PdfSyntax.Reference(tree)}"
            + $"/ParentTreeNextKey {_owners.Count}>>");
        return _root;
    }

    private static string Written(PdfElementPart part, int page) => part.Kind switch
    {
        PdfElementPartKind.Element => PdfSyntax.Reference(part.Value),
        PdfElementPartKind.Annotation =>
            $"<</Type/OBJR/Obj {PdfSyntax.Reference(part.Value)}/Pg {PdfSyntax.Reference(part.Page)}>>",
        _ when part.Page == page => PdfSyntax.Number(part.Value),
        _ => $"<</Type/MCR/Pg {PdfSyntax.Reference(part.Page)}/MCID {part.Value}>>",
    };
}

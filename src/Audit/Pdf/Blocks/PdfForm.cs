using QsGen.Audit.Document;
using QsGen.Audit.Pdf.Objects;
using QsGen.Audit.Pdf.Pages;
using QsGen.Audit.Pdf.Text;

namespace QsGen.Audit.Pdf.Blocks;

/// <summary>The fields that reviewers fill (ISO 32000-1, 12.7): notes, and two signatures.</summary>
/// <param name="file">The file.</param>
/// <param name="structure">What the document consists of.</param>
/// <param name="typesetter">Breaks lines.</param>
/// <param name="look">Letters and colours.</param>
internal sealed class PdfForm(PdfFileWriter file, PdfStructure structure, PdfTypesetter typesetter, PdfLook look)
{
    /// <summary>The name of the letters that readers write notes in.</summary>
    public const string NotesFont = "Helv";

    private const double FieldWidth = 468;
    private const double NotesHeight = 100.8;
    private const double SignatureHeight = 39.6;
    private const double LabelHeight = 16;
    private const double Gap = 12;
    private const int Multiline = 1 << 12;

    private readonly List<int> _fields = [];

    /// <summary>The fields' objects, in the order in which they stand on the page.</summary>
    public IReadOnlyList<int> Fields => _fields;

    /// <summary>The band with the fields.</summary>
    public PdfBand Band(PdfElement parent)
    {
        const double Height = NotesHeight + (2 * SignatureHeight) + (3 * LabelHeight) + (2 * Gap);
        return new PdfBand(Height, (page, top) =>
        {
            top = Field(page, top, NotesHeight, parent, SignOffBlock.NotesField, "Notes / Exceptions", "Comments, before you sign",
                $"/FT/Tx/Ff {Multiline}/V()/DA(/{NotesFont} 10 Tf 0 g)");
            top = Field(page, top, SignatureHeight, parent, SignOffBlock.FirstReviewerField, "First reviewer",
                "Click to sign with your own identity", "/FT/Sig");
            Field(page, top, SignatureHeight, parent, SignOffBlock.SecondReviewerField, "Second reviewer",
                "Click to sign with your own identity", "/FT/Sig");
        })
        {
            SpaceBefore = 14,
        };
    }

    private double Field(
        PdfPage page, double top, double height, PdfElement parent, string name, string label, string tip, string entries)
    {
        var words = structure.Open(parent, "P");
        page.Text(typesetter.Lines(label, look.BodyStrong, FieldWidth)[0], PageSize.Left, top - look.Body.Size, words);
        structure.Close(words);
        var bottom = top - LabelHeight - height;
        var box = $"0.5 0.5 {PdfSyntax.Number(FieldWidth - 1)} {PdfSyntax.Number(height - 1)} re";
        var content = $"1 1 1 rg {box} f {look.Secondary.Components} RG 0.75 w {box} S"
            + (entries.StartsWith("/FT/Tx", StringComparison.Ordinal) ? " /Tx BMC EMC" : "");
        var appearance = file.AddStream(
            $"/Type/XObject/Subtype/Form/BBox[0 0 {PdfSyntax.Number(FieldWidth)} {PdfSyntax.Number(height)}]/Resources<<>>",
            System.Text.Encoding.ASCII.GetBytes(content));
        var element = structure.Open(parent, "Form");
        var number = file.Reserve();
        var place = PdfSyntax.Rectangle(PageSize.Left, bottom, PageSize.Left + FieldWidth, bottom + height);
        file.WriteObject(
            number,
            $"<</Type/Annot/Subtype/Widget/F 4{entries}/T{PdfSyntax.Text(name)}/TU{PdfSyntax.Text($"{label}: {tip}")}"
            + $"/Rect{place}/MK<</BC[{look.Secondary.Components}]/BG[1 1 1]>>/AP<</N {PdfSyntax.Reference(appearance)}>>"
            + $"{page.Annotate(number, element)}>>");
        structure.Close(element);
        _fields.Add(number);
        return bottom - Gap;
    }
}

using QsGen.Audit.Document;
using QsGen.Audit.Pdf.Pages;
using QsGen.Audit.Pdf.Text;

namespace QsGen.Audit.Pdf.Blocks;

/// <summary>What stands below the text of every page.</summary>
/// <param name="document">The report.</param>
/// <param name="typesetter">Breaks lines.</param>
/// <param name="look">Letters and colours.</param>
internal sealed class PdfFooter(ReportDocument document, PdfTypesetter typesetter, PdfLook look)
{
    private const string Kind = "<</Type/Pagination/Subtype/Footer>>";

    private readonly PdfLine _left = typesetter.Lines(
        $"{document.Product}  ·  Generated {ReportFormat.InstantToMinute(document.GeneratedAt)}",
        look.Small,
        PageSize.TextWidth)[0];

    /// <summary>Draws it.</summary>
    /// <param name="page">A page's content that holds nothing else.</param>
    /// <param name="number">The page's number.</param>
    /// <param name="count">How many pages there are.</param>
    public void Draw(PdfContent page, int number, int count)
    {
        var right = typesetter.Lines(
            $"Page {number} of {count}  ·  Provenance: {document.Fingerprint}", look.Small, PageSize.TextWidth)[0];
        page.Artifact(Kind, () =>
        {
            page.Rule(PageSize.Left, PageSize.Footer + 13, PageSize.Right, PageSize.Footer + 13, look.Tint, 0.5);
            page.Text(_left, PageSize.Left, PageSize.Footer);
            page.Text(right, PageSize.Right - right.Width, PageSize.Footer);
        });
    }
}

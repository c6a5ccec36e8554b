using QsGen.Audit.Document;
using QsGen.Audit.Pdf.Objects;
using QsGen.Audit.Pdf.Pages;
using QsGen.Audit.Pdf.Text;

namespace QsGen.Audit.Pdf.Blocks;

/// <summary>Makes the upper part of the cover: logo, title, institution, period, time.</summary>
/// <param name="structure">What the document consists of.</param>
/// <param name="typesetter">Breaks lines.</param>
/// <param name="look">Letters and colours.</param>
/// <param name="places">Where headings are noted when they are drawn.</param>
internal sealed class PdfCover(PdfStructure structure, PdfTypesetter typesetter, PdfLook look, List<PdfPlace> places)
{
    /// <summary>The anchor of the title.</summary>
    public const string Anchor = "cover";

    private const double LogoWidth = 288;
    private const double LogoHeight = 72;
    private const double TopSpace = 40;

    /// <summary>The bands.</summary>
    /// <param name="document">The report.</param>
    /// <param name="logo">The logo's size in its own unit, or null.</param>
    /// <param name="parent">What they are part of.</param>
    public IEnumerable<PdfBand> Bands(ReportDocument document, PdfImage? logo, PdfElement parent)
    {
        if (logo is not null)
        {
            yield return Logo(logo, document.Logo!.Description, parent);
        }

        yield return new PdfBand(logo is null ? TopSpace : TopSpace / 2, (_, _) => { }) { KeepsWithNext = true };
        yield return Centred(document.Title, look.Title, "H1", parent, 8) with { KeepsWithNext = true };
        yield return Centred(document.Institution, look.Institution, "P", parent, 22);
        yield return Period(document.Period, parent);
        yield return Centred($"Generated at {ReportFormat.Instant(document.GeneratedAt)}", look.Small, "P", parent, 10) with
        {
            SpaceBefore = 12,
        };
    }

    private static PdfElement Figure(PdfStructure structure, PdfElement parent, string description) =>
        structure.Open(parent, "Figure", $"/Alt{PdfSyntax.Text(description)}");

    private PdfBand Logo(PdfImage logo, string description, PdfElement parent)
    {
        var scale = Math.Min(LogoWidth / logo.Width, LogoHeight / logo.Height);
        var (width, height) = (logo.Width * scale, logo.Height * scale);
        var element = Figure(structure, parent, description);
        return new PdfBand(height, (page, top) =>
        {
            page.Mark(element, () => page.Image(PdfImage.Resource, (PageSize.Width - width) / 2, top - height, width, height));
            structure.Close(element);
        });
    }

    private PdfBand Centred(string text, PdfTextStyle style, string tag, PdfElement parent, double below)
    {
        var element = structure.Open(parent, tag);
        var lines = typesetter.Lines(text, style, PageSize.TextWidth);
        var leading = style.Size * 1.2;
        return new PdfBand((lines.Length * leading) + below, (page, top) =>
        {
            for (var index = 0; index < lines.Length; index++)
            {
                page.Text(lines[index], (PageSize.Width - lines[index].Width) / 2, top - style.Size - (index * leading), element);
            }

            if (tag == "H1")
            {
                places.Add(new PdfPlace(0, text, Anchor, page.Number, PageSize.Top));
            }

            structure.Close(element);
        });
    }

    private PdfBand Period(string period, PdfElement parent)
    {
        var element = structure.Open(parent, "P");
        var words = typesetter.Lines("Reporting period", look.Small, PageSize.TextWidth)[0];
        var days = typesetter.Fitted(new PdfSpan(period, look.Period), PageSize.TextWidth - 24);
        const double Height = 50;
        return new PdfBand(Height, (page, top) =>
        {
            page.Artifact("", () =>
            {
                page.Fill(PageSize.Left, top - Height, PageSize.TextWidth, Height, look.Tint);
                page.Frame(PageSize.Left, top - Height, PageSize.TextWidth, Height, look.Accent, 1);
            });
            page.Text(words, (PageSize.Width - words.Width) / 2, top - 18, element);
            page.Text(days, (PageSize.Width - days.Width) / 2, top - 36, element);
            structure.Close(element);
        });
    }
}

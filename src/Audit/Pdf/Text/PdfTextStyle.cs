using QsGen.Audit.Pdf.Fonts;

namespace QsGen.Audit.Pdf.Text;

/// <summary>How letters are set.</summary>
/// <param name="Font">Their font.</param>
/// <param name="Size">Their size in points.</param>
/// <param name="Color">Their colour.</param>
/// <param name="Figures">The form of their digits.</param>
internal sealed record PdfTextStyle(PdfFont Font, double Size, PdfColor Color, PdfFigures Figures = PdfFigures.Text)
{
    /// <summary>Whether words may be broken after each sign that is no letter and no digit.</summary>
    public bool BreaksAtSigns => Figures == PdfFigures.Identifier;
}

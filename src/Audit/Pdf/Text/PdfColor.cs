using System.Globalization;
using QsGen.Audit.Pdf.Objects;
using QsGen.Institution;

namespace QsGen.Audit.Pdf.Text;

/// <summary>A colour as page contents name it: three numbers from 0 to 1.</summary>
/// <param name="Components">The numbers, written.</param>
internal sealed record PdfColor(string Components)
{
    /// <summary>The colour of a theme.</summary>
    public static PdfColor Of(HexColor color) => new(string.Join(
        ' ',
        Enumerable.Range(0, 3).Select(index => PdfSyntax.Number(
            int.Parse(color.Value.AsSpan(1 + (2 * index), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0))));
}

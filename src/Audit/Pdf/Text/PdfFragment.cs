namespace QsGen.Audit.Pdf.Text;

/// <summary>A stretch of a line in one style.</summary>
/// <param name="Style">The style.</param>
/// <param name="Glyphs">The glyphs' numbers, four hexadecimal digits each.</param>
/// <param name="Offset">How far from the line's beginning it begins, in points.</param>
/// <param name="Width">How wide it is, in points.</param>
/// <param name="Anchor">The heading that it leads to, or null.</param>
/// <param name="Meant">The text that it stands for where the font can't show it, or null.</param>
/// <param name="IsReversed">Whether its glyphs are read from the last to the first: it runs from right to left.</param>
internal sealed record PdfFragment(
    PdfTextStyle Style, string Glyphs, double Offset, double Width, string? Anchor, string? Meant, bool IsReversed);

namespace QsGen.Audit.Pdf.Text;

/// <summary>A text that is to be set.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Style">How it is set.</param>
/// <param name="Anchor">The heading that it leads to, or null.</param>
internal sealed record PdfSpan(string Text, PdfTextStyle Style, string? Anchor = null);

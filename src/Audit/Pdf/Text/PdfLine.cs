using System.Collections.Immutable;

namespace QsGen.Audit.Pdf.Text;

/// <summary>A line of text.</summary>
/// <param name="Fragments">Its stretches, from left to right.</param>
/// <param name="Width">Its width without spaces at the end, in points.</param>
internal sealed record PdfLine(ImmutableArray<PdfFragment> Fragments, double Width);

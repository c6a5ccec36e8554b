using System.Collections.Immutable;
using QsGen.Audit.Pdf.Pages;
using QsGen.Audit.Pdf.Text;

namespace QsGen.Audit.Pdf.Blocks;

/// <summary>A cell with its lines.</summary>
/// <param name="Element">What it is in the document.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="IsFigure">Whether it is set at the right edge of its column.</param>
internal sealed record PdfTableCell(PdfElement Element, ImmutableArray<PdfLine> Lines, bool IsFigure);

using System.Collections.Immutable;
using QsGen.Audit.Pdf.Objects;

namespace QsGen.Audit.Pdf;

/// <summary>What was written.</summary>
/// <param name="Pages">The number of pages.</param>
/// <param name="Warnings">What a person should know: characters that the fonts do not have, a logo that can't be drawn.</param>
/// <param name="Signable">What a signature has to know of the file.</param>
internal sealed record PdfOutput(int Pages, ImmutableArray<string> Warnings, PdfSignable Signable);

namespace QsGen.Audit.Verifying.Files;

/// <summary>What a cross-reference says: where objects of one revision are.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Trailer">What it says of the file.</param>
/// <param name="Entries">Where each object lies.</param>
internal sealed record PdfSection(int Start, PdfDictionary Trailer, IReadOnlyDictionary<int, PdfEntry> Entries)
{
    /// <summary>Where the section before it begins, or null.</summary>
    public int? Before => Trailer.Get<PdfNumber>("Prev") is { Value: >= 0 and <= int.MaxValue } before ? (int)before.Value : null;
}

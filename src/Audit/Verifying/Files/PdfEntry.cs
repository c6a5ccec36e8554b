namespace QsGen.Audit.Verifying.Files;

/// <summary>Where an object lies.</summary>
/// <param name="IsPacked">Whether it is in an object stream.</param>
/// <param name="Place">The offset in the file, or the object stream.</param>
/// <param name="Index">The place in the object stream.</param>
internal readonly record struct PdfEntry(bool IsPacked, int Place, int Index)
{
    /// <summary>There is no object of the number, or none any more.</summary>
    public static PdfEntry Free { get; } = new(false, -1, 0);

    /// <summary>Whether there is an object.</summary>
    public bool IsThere => Place >= 0;
}

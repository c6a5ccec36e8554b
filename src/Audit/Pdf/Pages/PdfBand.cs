namespace QsGen.Audit.Pdf.Pages;

/// <summary>A strip of a page, as wide as the text, that is never broken.</summary>
/// <param name="Height">Its height in points.</param>
/// <param name="Draw">Draws it, given the page and the height of its upper edge.</param>
internal sealed record PdfBand(double Height, Action<PdfPage, double> Draw)
{
    /// <summary>The space above it, in points; left out at the top of a page.</summary>
    public double SpaceBefore { get; init; }

    /// <summary>Whether it stays on one page with the next one.</summary>
    public bool KeepsWithNext { get; init; }

    /// <summary>What is repeated above it where it begins a page, or null.</summary>
    public PdfBand? RunningHead { get; init; }
}

namespace QsGen.Audit.Pdf.Pages;

/// <summary>
/// A part of the document's structure while it is gathered: what a screen reader reads, in its order (ISO 32000-1, 14.7).
/// </summary>
/// <param name="number">Its object.</param>
/// <param name="parent">The object of what it is part of.</param>
/// <param name="tag">What it is, as <c>P</c> or <c>Table</c>.</param>
/// <param name="attributes">What else its dictionary says.</param>
internal sealed class PdfElement(int number, int parent, string tag, string attributes)
{
    /// <summary>Its object.</summary>
    public int Number => number;

    /// <summary>What it is.</summary>
    public string Tag => tag;

    /// <summary>The object of what it is part of.</summary>
    public int Parent => parent;

    /// <summary>What else its dictionary says.</summary>
    public string Attributes => attributes;

    /// <summary>What it consists of, in order.</summary>
    public List<PdfElementPart> Parts { get; } = [];
}

namespace QsGen.Audit.Pdf.Pages;

/// <summary>The parts of a document that number their pages apart, in the order in which they are read.</summary>
internal enum PdfPagePart
{
    /// <summary>The cover.</summary>
    Cover,

    /// <summary>The list of headings with their pages.</summary>
    Contents,

    /// <summary>The sections.</summary>
    Text,
}

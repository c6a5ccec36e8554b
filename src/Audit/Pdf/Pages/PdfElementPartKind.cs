namespace QsGen.Audit.Pdf.Pages;

/// <summary>What a part of the structure is made of.</summary>
internal enum PdfElementPartKind
{
    /// <summary>Another element.</summary>
    Element,

    /// <summary>Something drawn on a page.</summary>
    Mark,

    /// <summary>Something to click or to fill.</summary>
    Annotation,
}

namespace QsGen.Audit.Pdf.Pages;

/// <summary>What a part of the structure consists of: an element, marks on a page, an annotation.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Value">The element's or annotation's object, or the mark's number on its page.</param>
/// <param name="Page">The page's object; 0 for an element.</param>
internal readonly record struct PdfElementPart(PdfElementPartKind Kind, int Value, int Page);

namespace QsGen.Audit.Pdf.Pages;

/// <summary>Where a heading stands: what the outline, the contents and links lead to.</summary>
/// <param name="Level">0 for a section, 1 for what is in it.</param>
/// <param name="Title">Its words.</param>
/// <param name="Anchor">Its name in links.</param>
/// <param name="Page">The page's object.</param>
/// <param name="Top">The height of its upper edge.</param>
internal sealed record PdfPlace(int Level, string Title, string Anchor, int Page, double Top);

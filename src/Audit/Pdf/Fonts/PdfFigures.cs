namespace QsGen.Audit.Pdf.Fonts;

/// <summary>Which form digits have.</summary>
internal enum PdfFigures
{
    /// <summary>As they look best in running text.</summary>
    Text,

    /// <summary>Of equal width, so that columns of numbers stand below each other.</summary>
    Tabular,

    /// <summary>Of equal width, and a zero that is no O.</summary>
    Identifier,
}

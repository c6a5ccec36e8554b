namespace QsGen.Audit.Pdf.Blocks;

/// <summary>What a row of a table is.</summary>
internal enum PdfRowKind
{
    /// <summary>The names of the columns.</summary>
    Head,

    /// <summary>The first row, the third, and so on.</summary>
    Even,

    /// <summary>The second row, the fourth, and so on.</summary>
    Odd,

    /// <summary>The sum below the rows.</summary>
    Total,
}

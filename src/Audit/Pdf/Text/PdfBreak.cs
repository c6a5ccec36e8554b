namespace QsGen.Audit.Pdf.Text;

/// <summary>Whether a line may end after a glyph.</summary>
internal enum PdfBreak
{
    /// <summary>Only if a word is wider than the line.</summary>
    None,

    /// <summary>If the word is wider than the line: <c>Customer</c> of <c>CustomerSubledger</c>.</summary>
    InWord,

    /// <summary>Wherever it has to.</summary>
    Wanted,
}

namespace QsGen.Audit.Pdf.Text;

/// <summary>What a character does to the direction of a line (Unicode Standard Annex 9, table 4).</summary>
internal enum WritingDirection
{
    /// <summary>L: from left to right.</summary>
    Left,

    /// <summary>R: from right to left, as Hebrew.</summary>
    Right,

    /// <summary>AL: from right to left, as Arabic; numbers after it belong to it.</summary>
    Arabic,

    /// <summary>EN: a digit.</summary>
    Number,

    /// <summary>AN: an Arabic-Indic digit, or a digit after Arabic letters.</summary>
    ArabicNumber,

    /// <summary>ES: plus and minus.</summary>
    Sign,

    /// <summary>ET: what stands beside a number, as a currency.</summary>
    Unit,

    /// <summary>CS: what stands inside numbers, as a comma.</summary>
    Separator,

    /// <summary>NSM: a mark on the letter before it.</summary>
    Mark,

    /// <summary>WS and ON: as what is around it.</summary>
    Neutral,
}

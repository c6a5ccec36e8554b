namespace QsGen.Audit.Pdf.Fonts;

/// <summary>The form of a letter of a script whose letters join, as Arabic.</summary>
internal enum LetterForm
{
    /// <summary>It joins nothing.</summary>
    Alone,

    /// <summary>It joins the letter after it.</summary>
    First,

    /// <summary>It joins both.</summary>
    Middle,

    /// <summary>It joins the letter before it.</summary>
    Last,
}

namespace QsGen.Audit.Document;

/// <summary>How a stretch of text is set.</summary>
internal enum TextStyle
{
    /// <summary>As the text around it.</summary>
    Plain,

    /// <summary>Strong.</summary>
    Strong,

    /// <summary>An identifier or a piece of a program: it may be broken anywhere.</summary>
    Code,
}

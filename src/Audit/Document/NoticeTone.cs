namespace QsGen.Audit.Document;

/// <summary>How a notice stands out.</summary>
internal enum NoticeTone
{
    /// <summary>Good to know.</summary>
    Note,

    /// <summary>It was looked for, and nothing was found.</summary>
    Clean,

    /// <summary>Something has to be known before reading on.</summary>
    Warning,
}

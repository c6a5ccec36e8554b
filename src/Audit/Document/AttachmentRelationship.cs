namespace QsGen.Audit.Document;

/// <summary>What an attached file is to the report, as PDF names it (ISO 32000-2, 14.13).</summary>
internal enum AttachmentRelationship
{
    /// <summary>What the report was made from.</summary>
    Source,

    /// <summary>The figures behind something that the report shows.</summary>
    Data,

    /// <summary>Something that helps to check or to read it.</summary>
    Supplement,
}

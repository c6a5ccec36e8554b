namespace QsGen.Audit.Document;

/// <summary>What a column of a report holds.</summary>
internal enum ColumnKind
{
    /// <summary>Words, broken between words.</summary>
    Text,

    /// <summary>An identifier: broken anywhere when it must be, never hyphenated.</summary>
    Id,

    /// <summary>Money, right, in digits of equal width.</summary>
    Money,

    /// <summary>A number of things, right, in digits of equal width.</summary>
    Count,

    /// <summary>A day or a time, right, in digits of equal width.</summary>
    Date,
}

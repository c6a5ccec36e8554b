namespace QsGen.Viewer.Definitions;

/// <summary>The type of a column.</summary>
internal enum EmittedType
{
    /// <summary>Texts.</summary>
    Text,

    /// <summary>Whole numbers.</summary>
    Integer,

    /// <summary>Exact numbers.</summary>
    Decimal,

    /// <summary>Dates and times without a zone.</summary>
    Time,

    /// <summary>True or false.</summary>
    Flag,
}

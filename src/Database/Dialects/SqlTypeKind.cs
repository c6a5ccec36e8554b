namespace QsGen.Database.Dialects;

/// <summary>What a column holds, in terms that every supported engine has.</summary>
internal enum SqlTypeKind
{
    /// <summary>Text of bounded length.</summary>
    Text,

    /// <summary>An exact decimal number.</summary>
    Decimal,

    /// <summary>A whole number up to nine digits.</summary>
    Integer,

    /// <summary>A whole number up to eighteen digits.</summary>
    BigInt,

    /// <summary>Date and time of day, no zone.</summary>
    Timestamp,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A JSON document as bounded text.</summary>
    Json,
}

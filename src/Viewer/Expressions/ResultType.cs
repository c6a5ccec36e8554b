namespace QsGen.Viewer.Expressions;

/// <summary>What an expression comes to.</summary>
internal enum ResultType
{
    /// <summary>NULL alone.</summary>
    Null,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Decimal,

    /// <summary>A date and time.</summary>
    Time,

    /// <summary>True or false.</summary>
    Flag,
}

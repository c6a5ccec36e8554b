namespace QsGen.Wire;

/// <summary>What was expected in the place of an unknown value. Receivers treat all kinds alike; programs send
/// <see cref="String"/>.</summary>
internal enum UnknownKind
{
    /// <summary>A string, or nobody said.</summary>
    String,

    /// <summary>A boolean.</summary>
    Boolean,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A list.</summary>
    List,

    /// <summary>An asset.</summary>
    Asset,

    /// <summary>An archive.</summary>
    Archive,

    /// <summary>An object.</summary>
    Object,
}

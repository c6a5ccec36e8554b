namespace QsGen.Viewer.Definitions;

/// <summary>The type of a parameter's values.</summary>
internal enum ParameterKind
{
    /// <summary>Texts.</summary>
    Text,

    /// <summary>Whole numbers.</summary>
    Integer,

    /// <summary>Numbers.</summary>
    Decimal,

    /// <summary>Dates and times.</summary>
    Time,
}

namespace QsGen.Provider.Resources;

/// <summary>What values a property takes.</summary>
internal enum PropertyKind
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A list of strings.</summary>
    TextList,

    /// <summary>Strings by key.</summary>
    TextMap,
}

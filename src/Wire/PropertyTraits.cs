namespace QsGen.Wire;

/// <summary>What is anywhere inside a value. Documents have thousands of values and are asked often, so each remembers it.</summary>
[Flags]
internal enum PropertyTraits
{
    /// <summary>Plain values only.</summary>
    None = 0,

    /// <summary>A secret.</summary>
    Secret = 1,

    /// <summary>A value that is not known yet.</summary>
    Unknown = 2,

    /// <summary>An output value.</summary>
    Output = 4,

    /// <summary>A reference to a resource.</summary>
    Reference = 8,
}

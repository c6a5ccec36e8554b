namespace QsGen.Institution.Yaml;

/// <summary>What a scalar resolves to under YAML 1.1.</summary>
internal enum ScalarKind
{
    /// <summary>Text: quoted, block, or plain without another meaning.</summary>
    Text,

    /// <summary>Empty, <c>~</c> or <c>null</c>.</summary>
    Null,

    /// <summary><c>true</c>, <c>no</c>, <c>On</c> and the like.</summary>
    Boolean,

    /// <summary>Decimal, hexadecimal, octal, binary or base 60.</summary>
    Integer,

    /// <summary>With a point, or <c>.inf</c>, <c>.nan</c>.</summary>
    Float,

    /// <summary>A date or a timestamp.</summary>
    Date,

    /// <summary>The merge key <c>&lt;&lt;</c>, unquoted.</summary>
    Merge,
}

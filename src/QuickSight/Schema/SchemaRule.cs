namespace QsGen.QuickSight.Schema;

/// <summary>The kinds of rule that a document can break.</summary>
internal enum SchemaRule
{
    /// <summary>A property that the type does not have.</summary>
    UnknownProperty,

    /// <summary>A property that must be there is missing.</summary>
    Required,

    /// <summary>A value of another JSON type.</summary>
    Type,

    /// <summary>A text outside a fixed set.</summary>
    Enum,

    /// <summary>A text or key that does not match its pattern.</summary>
    Pattern,

    /// <summary>A text that is too short or too long.</summary>
    Length,

    /// <summary>A text that is not the date-time it should be.</summary>
    Format,

    /// <summary>A number outside its range.</summary>
    Range,

    /// <summary>A list or map with too few or too many entries.</summary>
    Count,

    /// <summary>A union with no member or several.</summary>
    Union,

    /// <summary>A property that only the service sets.</summary>
    ReadOnly,

    /// <summary>A name that refers to nothing in the document.</summary>
    Reference,

    /// <summary>An id that is given twice.</summary>
    Duplicate,

    /// <summary>A document that is larger than the deployment API takes, or nearly so.</summary>
    Size,
}

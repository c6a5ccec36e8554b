namespace QsGen.Database.Sessions;

/// <summary>The kinds of pieces that matter when a statement is taken apart.</summary>
internal enum SqlTokenKind
{
    /// <summary>White space.</summary>
    Blank,

    /// <summary>A comment, either form.</summary>
    Comment,

    /// <summary>A text literal, quoted name or dollar-quoted body.</summary>
    Quoted,

    /// <summary>A word or number.</summary>
    Word,

    /// <summary>A placeholder such as <c>$1</c>.</summary>
    Placeholder,

    /// <summary>Any other single character.</summary>
    Other,
}

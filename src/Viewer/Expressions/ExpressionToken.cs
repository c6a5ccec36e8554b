namespace QsGen.Viewer.Expressions;

/// <summary>A token of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text: of a text what is between the quotes, of a name what is between the braces.</param>
/// <param name="Position">Where it begins, from 1.</param>
internal readonly record struct ExpressionToken(ExpressionTokenKind Kind, string Text, int Position);

/// <summary>What a token is.</summary>
internal enum ExpressionTokenKind
{
    /// <summary>The end.</summary>
    End,

    /// <summary>A text in quotes.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A field in braces.</summary>
    Field,

    /// <summary>A parameter in braces after a dollar sign.</summary>
    Parameter,

    /// <summary>A word.</summary>
    Word,

    /// <summary>An operator, a bracket or a comma.</summary>
    Symbol,
}

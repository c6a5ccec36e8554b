using System.Collections.Immutable;

namespace QsGen.Viewer.Expressions;

/// <summary>An expression of QuickSight's language.</summary>
internal abstract record Expression;

/// <summary>A value.</summary>
/// <param name="Value">A text, a decimal, a <see cref="NodaTime.LocalDateTime"/>, a flag, or null.</param>
internal sealed record Constant(object? Value) : Expression;

/// <summary>A column or calculated field.</summary>
/// <param name="Name">Its name.</param>
internal sealed record FieldReference(string Name) : Expression;

/// <summary>A parameter.</summary>
/// <param name="Name">Its name.</param>
internal sealed record ParameterReference(string Name) : Expression;

/// <summary>A sign or a NOT.</summary>
/// <param name="Operator"><c>-</c> or <c>NOT</c>.</param>
/// <param name="Operand">What it is before.</param>
internal sealed record Unary(string Operator, Expression Operand) : Expression;

/// <summary>Two expressions with an operator between them.</summary>
/// <param name="Operator">Such as <c>+</c>, <c>&lt;&gt;</c> or <c>AND</c>.</param>
/// <param name="Left">What is before it.</param>
/// <param name="Right">What is after it.</param>
internal sealed record Binary(string Operator, Expression Left, Expression Right) : Expression;

/// <summary>A call.</summary>
/// <param name="Function">The function in lower case.</param>
/// <param name="Arguments">What it is called with.</param>
/// <param name="Level">The fields in brackets, over which it aggregates at a level of its own; null when there are no brackets.</param>
/// <param name="Stage"><c>PRE_FILTER</c>, <c>PRE_AGG</c>, <c>POST_AGG_FILTER</c>, or null.</param>
internal sealed record Call(
    string Function, ImmutableArray<Expression> Arguments, ImmutableArray<Expression>? Level, string? Stage) : Expression;

/// <summary>Values in parentheses or brackets, as <c>in</c> takes them.</summary>
/// <param name="Items">The values.</param>
internal sealed record Values(ImmutableArray<Expression> Items) : Expression;

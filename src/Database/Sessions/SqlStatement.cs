using System.Collections.Immutable;

namespace QsGen.Database.Sessions;

/// <summary>One statement in the dialect of the session that runs it.</summary>
/// <remarks>
/// Values stand in the text as <c>$1</c>, <c>$2</c> and so on, on every engine, and travel apart from it. Dates and times are
/// <see cref="DateTime"/> or NodaTime's <c>LocalDateTime</c>.
/// </remarks>
/// <param name="Text">SQL without a closing semicolon, except for PL/SQL blocks.</param>
internal sealed record SqlStatement(string Text)
{
    /// <summary>The values for the placeholders, first one for <c>$1</c>.</summary>
    public ImmutableArray<object?> Values { get; init; } = [];

    /// <summary>How long the statement may run; null takes the session's limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>A statement without values.</summary>
    public static implicit operator SqlStatement(string text) => new(text);

    /// <summary>A statement with values.</summary>
    public static SqlStatement With(string text, params ReadOnlySpan<object?> values) => new(text) { Values = [.. values] };
}

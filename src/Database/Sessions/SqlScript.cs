using System.Collections.Immutable;
using QsGen.Database.Dialects;

namespace QsGen.Database.Sessions;

/// <summary>Splits a script that people wrote into statements. Our own scripts are lists from the start and are never split.</summary>
internal static class SqlScript
{
    /// <summary>The statements in order, without closing semicolons; PL/SQL blocks keep theirs.</summary>
    /// <remarks>
    /// Semicolons inside literals, quoted names, comments and dollar-quoted bodies end nothing. On Oracle a statement that
    /// begins with BEGIN, DECLARE or CREATE of stored code ends at a slash alone on its line, or where its outermost END does.
    /// </remarks>
    public static ImmutableArray<string> Split(string script, SqlDialect dialect)
    {
        var statements = ImmutableArray.CreateBuilder<string>();
        var block = new PlSqlBlock(dialect == SqlDialects.Oracle);
        var (start, hasCode) = (0, false);
        foreach (var token in SqlTokens.Of(script))
        {
            var ends = token.Kind switch
            {
                SqlTokenKind.SlashLine => true,
                SqlTokenKind.Semicolon => block.EndsAtSemicolon(),
                SqlTokenKind.Word => block.See(script.AsSpan(token.Start, token.Length)),
                _ => false,
            };
            hasCode |= token.Kind is not (SqlTokenKind.Blank or SqlTokenKind.Comment or SqlTokenKind.Semicolon or SqlTokenKind.SlashLine);
            if (!ends)
            {
                continue;
            }

            var end = token.Kind == SqlTokenKind.Semicolon && block.IsBlock ? token.Start + token.Length : token.Start;
            Add(script[start..end], hasCode);
            (start, hasCode) = (token.Start + token.Length, false);
            block.Reset();
        }

        Add(script[start..], hasCode);
        return statements.ToImmutable();

        void Add(string text, bool code)
        {
            if (code)
            {
                statements.Add(text.Trim());
            }
        }
    }
}

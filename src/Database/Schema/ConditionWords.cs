using System.Collections.Immutable;
using System.Text;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;

namespace QsGen.Database.Schema;

/// <summary>Takes a condition apart.</summary>
internal static class ConditionWords
{
    private const string Signs = "<>=!:|&+-*/%~^";

    /// <summary>
    /// Names, keywords, literals, operators and brackets in order; names and keywords in lower case unless their quotes matter.
    /// </summary>
    public static ImmutableArray<string> Of(string condition, SqlDialect dialect)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        foreach (var token in SqlTokens.Of(condition))
        {
            var text = condition.Substring(token.Start, token.Length);
            if (word.Length > 0 && !Continues(word[^1], token.Kind, text[0]))
            {
                words.Add(Plain(word.ToString(), dialect));
                word.Clear();
            }

            word.Append(token.Kind is SqlTokenKind.Blank or SqlTokenKind.Comment ? "" : text);
        }

        return word.Length == 0 ? words.ToImmutable() : [.. words, Plain(word.ToString(), dialect)];
    }

    // A doubled quote comes in two pieces, an operator in one for each character, a number in three around its point.
    private static bool Continues(char last, SqlTokenKind kind, char next) => kind switch
    {
        SqlTokenKind.Quoted => last == next,
        SqlTokenKind.Word => last == '.',
        SqlTokenKind.Other => (Signs.Contains(last, StringComparison.Ordinal) && Signs.Contains(next, StringComparison.Ordinal))
            || (next == '.' && char.IsLetterOrDigit(last)),
        _ => false,
    };

    private static string Plain(string word, SqlDialect dialect)
    {
        if (word is ['"', .. var name, '"'])
        {
            var lower = name.ToLowerInvariant();
            return dialect.StoredName(lower) == name ? lower : word;
        }

        return word[0] == '\'' ? word : word.ToLowerInvariant();
    }
}

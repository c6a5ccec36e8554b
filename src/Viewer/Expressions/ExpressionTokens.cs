using System.Globalization;
using System.Text;

namespace QsGen.Viewer.Expressions;

/// <summary>Cuts an expression into tokens.</summary>
internal static class ExpressionTokens
{
    private static readonly string[] Symbols =
    [
        "<>", "!=", "<=", ">=", "<", ">", "=", "+", "-", "*", "/", "%", "^", "(", ")", "[", "]", ",",
    ];

    /// <summary>The tokens of an expression, the end last.</summary>
    /// <exception cref="ExpressionException">A quote or brace is not closed, or a character means nothing.</exception>
    public static List<ExpressionToken> Of(string text)
    {
        var tokens = new List<ExpressionToken>();
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            var letter = text[at];
            if (char.IsWhiteSpace(letter))
            {
                at++;
                continue;
            }

            if (text.AsSpan(at).StartsWith("/*", StringComparison.Ordinal))
            {
                var end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
                at = end < 0 ? throw Unclosed("a comment", at) : end + 2;
                continue;
            }

            var token = letter switch
            {
                '\'' or '"' => new(ExpressionTokenKind.Text, Quoted(text, ref at), start + 1),
                '{' => new(ExpressionTokenKind.Field, Braced(text, ref at), start + 1),
                '$' when text.AsSpan(at).StartsWith("${", StringComparison.Ordinal) => Named(text, ref at),
                _ when char.IsAsciiDigit(letter) || (letter == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])) =>
                    new(ExpressionTokenKind.Number, While(text, ref at, next => char.IsAsciiDigit(next) || next == '.'), start + 1),
                _ when char.IsLetter(letter) || letter == '_' =>
                    new ExpressionToken(
                        ExpressionTokenKind.Word, While(text, ref at, next => char.IsLetterOrDigit(next) || next == '_'), start + 1),
                _ => Symbol(text, ref at),
            };
            tokens.Add(token);
        }

        tokens.Add(new(ExpressionTokenKind.End, "", text.Length + 1));
        return tokens;
    }

    private static ExpressionToken Named(string text, ref int at)
    {
        var start = at++;
        return new(ExpressionTokenKind.Parameter, Braced(text, ref at), start + 1);
    }

    private static ExpressionToken Symbol(string text, ref int at)
    {
        foreach (var symbol in Symbols)
        {
            if (text.AsSpan(at).StartsWith(symbol, StringComparison.Ordinal))
            {
                at += symbol.Length;
                return new(ExpressionTokenKind.Symbol, symbol == "!=" ? "<>" : symbol, at - symbol.Length + 1);
            }
        }

        throw new ExpressionException(
            string.Create(CultureInfo.InvariantCulture, $"at character {at + 1}: '{text[at]}' means nothing here"));
    }

    private static string While(string text, ref int at, Func<char, bool> goesOn)
    {
        var start = at;
        while (at < text.Length && goesOn(text[at]))
        {
            at++;
        }

        return text[start..at];
    }

    private static string Braced(string text, ref int at)
    {
        var end = text.IndexOf('}', at);
        if (end < 0)
        {
            throw Unclosed("a brace", at);
        }

        var name = text[(at + 1)..end];
        at = end + 1;
        return name;
    }

    // A quote is written twice or behind a backslash.
    private static string Quoted(string text, ref int at)
    {
        var (quote, start, value) = (text[at], at, new StringBuilder());
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] is '\'' or '"' or '\\')
            {
                value.Append(text[++at]);
            }
            else if (text[at] != quote)
            {
                value.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == quote)
            {
                value.Append(text[++at]);
            }
            else
            {
                at++;
                return value.ToString();
            }
        }

        throw Unclosed("a text", start);
    }

    private static ExpressionException Unclosed(string what, int at) =>
        new(string.Create(CultureInfo.InvariantCulture, $"at character {at + 1}: {what} is not closed"));
}

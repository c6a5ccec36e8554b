using System.Text;
using System.Text.RegularExpressions;

namespace QsGen.Database.Sessions;

/// <summary>The beginning of a statement on one line, for messages.</summary>
internal static partial class SqlExcerpt
{
    private const int Longest = 400;

    /// <summary>At most 400 characters, runs of white space as one blank.</summary>
    public static string Of(string sql)
    {
        var line = Blanks().Replace(sql, " ").Trim();
        return line.Length <= Longest ? line : $"{line[..Longest]}…";
    }

    /// <summary>The same without comments, and with <c>?</c> for each literal, so that no value is shown.</summary>
    public static string WithoutLiterals(string sql)
    {
        var text = new StringBuilder();
        foreach (var token in SqlTokens.Of(sql))
        {
            var piece = sql.AsSpan(token.Start, token.Length);
            _ = token.Kind switch
            {
                SqlTokenKind.Comment => text,
                SqlTokenKind.Quoted when piece[0] != '"' => text.Append('?'),
                SqlTokenKind.Word when char.IsAsciiDigit(piece[0]) => text.Append('?'),
                _ => text.Append(piece),
            };
        }

        return Of(text.ToString());
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

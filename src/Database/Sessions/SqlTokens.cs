namespace QsGen.Database.Sessions;

/// <summary>Reads SQL far enough to know literals, quoted names, comments, words and placeholders.</summary>
internal static class SqlTokens
{
    /// <summary>All pieces in order; together they are the whole text.</summary>
    public static IEnumerable<SqlToken> Of(string sql)
    {
        for (var start = 0; start < sql.Length;)
        {
            var (kind, end) = Next(sql, start);
            yield return new SqlToken(kind, start, end - start);
            start = end;
        }
    }

    private static (SqlTokenKind Kind, int End) Next(string sql, int start) => sql[start] switch
    {
        var first when char.IsWhiteSpace(first) => (SqlTokenKind.Blank, While(sql, start, char.IsWhiteSpace)),
        '-' when At(sql, start + 1) == '-' => (SqlTokenKind.Comment, LineEnd(sql, start)),
        '/' when At(sql, start + 1) == '*' => (SqlTokenKind.Comment, After(sql, "*/", start + 2)),
        'q' or 'Q' when At(sql, start + 1) == '\'' => (SqlTokenKind.Quoted, Alternative(sql, start)),
        '\'' or '"' => (SqlTokenKind.Quoted, Quoted(sql, start)),
        '$' when char.IsAsciiDigit(At(sql, start + 1)) => (SqlTokenKind.Placeholder, While(sql, start + 1, char.IsAsciiDigit)),
        '$' when DollarTag(sql, start) is { } tag => (SqlTokenKind.Quoted, After(sql, tag, start + tag.Length)),
        var first when IsWord(first) => (SqlTokenKind.Word, While(sql, start, IsWord)),
        _ => (SqlTokenKind.Other, start + 1),
    };

    private static char At(string sql, int index) => index < sql.Length ? sql[index] : '\0';

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character is '_' or '#';

    private static int While(string sql, int start, Func<char, bool> test)
    {
        var end = start + 1;
        while (end < sql.Length && test(sql[end]))
        {
            end++;
        }

        return end;
    }

    private static int LineEnd(string sql, int start) =>
        sql.IndexOf('\n', start) is var end and >= 0 ? end : sql.Length;

    private static int After(string sql, string mark, int from) =>
        from <= sql.Length && sql.IndexOf(mark, from, StringComparison.Ordinal) is var end and >= 0 ? end + mark.Length : sql.Length;

    // A doubled quote stands for itself: the first of the pair ends one piece, the second begins the next.
    private static int Quoted(string sql, int start) =>
        sql.IndexOf(sql[start], start + 1) is var end and >= 0 ? end + 1 : sql.Length;

    private static int Alternative(string sql, int start)
    {
        var close = At(sql, start + 2) switch
        {
            '[' => ']',
            '{' => '}',
            '(' => ')',
            '<' => '>',
            var other => other,
        };
        return After(sql, $"{close}'", start + 3);
    }

    private static string? DollarTag(string sql, int start)
    {
        var end = start + 1;
        while (IsWord(At(sql, end)))
        {
            end++;
        }

        return At(sql, end) == '$' ? sql[start..(end + 1)] : null;
    }
}

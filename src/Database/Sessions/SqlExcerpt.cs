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

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

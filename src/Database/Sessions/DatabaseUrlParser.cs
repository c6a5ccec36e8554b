using System.Text.RegularExpressions;

namespace QsGen.Database.Sessions;

/// <summary>Tells addresses apart by their beginnings. Messages name what is wrong and repeat nothing that may be a password.</summary>
internal static partial class DatabaseUrlParser
{
    private const string Forms =
        "write duckdb:PATH, postgresql://user:password@host:port/database or oracle://user:password@host:port/SERVICE";

    /// <exception cref="FormatException">The address cannot be understood.</exception>
    public static DatabaseUrl Parse(string text)
    {
        if (text.Length == 0)
        {
            throw new FormatException($"the database address is empty; {Forms}");
        }

        if (text.Any(char.IsControl))
        {
            throw new FormatException("the database address holds a line break or another control character; remove it");
        }

        var mark = text.IndexOf("://", StringComparison.Ordinal);
        var scheme = mark > 0 ? text[..mark].ToLowerInvariant() : "";
        return scheme switch
        {
            "postgres" or "postgresql" => PostgresUrlParser.Parse(UrlParts.Split(text[(mark + 3)..])),
            "oracle" or "oracle+oracledb" => OracleUrlParser.Parse(UrlParts.Split(text[(mark + 3)..])),
            "duckdb" => DuckDb(text[(mark + 3)..]),
            "tcp" or "tcps" => throw new FormatException(
                $"the Oracle address names no user; write user/password@{scheme}://host:port/SERVICE"),
            _ when text.StartsWith("jdbc:", StringComparison.OrdinalIgnoreCase) => throw new FormatException(
                $"the database address is one of JDBC, which QsGen does not read; {Forms}"),
            _ when SchemeWord().IsMatch(scheme) => throw new FormatException(
                $"'{scheme}' is not a database that QsGen knows; {Forms}"),
            _ => WithoutScheme(text),
        };
    }

    private static DatabaseUrl WithoutScheme(string text)
    {
        if (text.StartsWith("duckdb:", StringComparison.OrdinalIgnoreCase))
        {
            return DuckDb(text["duckdb:".Length..]);
        }

        if (BrokenScheme().Match(text) is { Success: true } broken)
        {
            var word = broken.Groups["scheme"].Value.ToLowerInvariant();
            throw new FormatException($"the database address lacks '://' after '{word}'; {Forms}");
        }

        var looksLikeFile = text.EndsWith(".duckdb", StringComparison.OrdinalIgnoreCase)
            || text.EndsWith(".db", StringComparison.OrdinalIgnoreCase);
        return (looksLikeFile, text.Contains('@', StringComparison.Ordinal)) switch
        {
            (true, true) => throw new FormatException($"the database address may be a file or a server; {Forms}"),
            (true, _) => DuckDb(text),
            (_, true) when HasColonBeforePassword(text) => throw new FormatException($"the database address has no scheme; {Forms}"),
            (_, true) => OracleUrlParser.ParseEasyConnect(text),
            _ when text.StartsWith('(') => throw OracleUrlParser.Descriptor(),
            _ => throw new FormatException($"the database address has no scheme; {Forms}"),
        };
    }

    // user:password@… is how every address but Easy Connect says who asks, which has a slash there.
    private static bool HasColonBeforePassword(string text) =>
        text[..text.LastIndexOf('@')].Split('/', 2)[0].Contains(':', StringComparison.Ordinal);

    private static DuckDbUrl DuckDb(string path) => path switch
    {
        "" => throw new FormatException("the DuckDB address names no file; write duckdb:PATH or duckdb::memory:"),
        ['~', ..] => throw new FormatException(
            "the DuckDB address begins with ~, which only a shell expands; write the whole path, duckdb:/…"),
        _ when path.Contains('?', StringComparison.Ordinal) => throw new FormatException(
            "the DuckDB address holds a question mark, and DuckDB takes no options here; write duckdb:PATH alone"),
        _ => new DuckDbUrl(path),
    };

    [GeneratedRegex(@"^[a-z][a-z0-9+.\-]*\z")]
    private static partial Regex SchemeWord();

    // A user of Easy Connect may be named oracle, whose address therefore begins with oracle and one slash.
    [GeneratedRegex(@"^(?<scheme>postgres|postgresql|oracle(?=:|//)|oracle\+oracledb)[:/]", RegexOptions.IgnoreCase)]
    private static partial Regex BrokenScheme();
}

using System.Collections.Immutable;

namespace QsGen.Database.Sessions;

/// <summary>Takes addresses apart. Messages name what is wrong and never repeat what stands before the last <c>@</c>.</summary>
internal static class DatabaseUrlParser
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

        var mark = text.IndexOf("://", StringComparison.Ordinal);
        var scheme = mark > 0 ? text[..mark].ToLowerInvariant() : null;
        return scheme switch
        {
            "postgres" or "postgresql" => Postgres(UrlParts.Split(text[(mark + 3)..])),
            "oracle" or "oracle+oracledb" => Oracle(UrlParts.Split(text[(mark + 3)..])),
            "duckdb" => DuckDb(text[(mark + 3)..]),
            null => WithoutScheme(text),
            _ => throw new FormatException($"'{scheme}' is not a database that QsGen knows; {Forms}"),
        };
    }

    private static DatabaseUrl WithoutScheme(string text)
    {
        if (text.StartsWith("duckdb:", StringComparison.OrdinalIgnoreCase))
        {
            return DuckDb(text["duckdb:".Length..]);
        }

        var looksLikeFile = text.EndsWith(".duckdb", StringComparison.OrdinalIgnoreCase)
            || text.EndsWith(".db", StringComparison.OrdinalIgnoreCase);
        return (looksLikeFile, text.Contains('@', StringComparison.Ordinal)) switch
        {
            (true, _) => new DuckDbUrl(text),
            (_, true) => EasyConnect(text),
            _ => throw new FormatException($"the database address has no scheme; {Forms}"),
        };
    }

    private static DuckDbUrl DuckDb(string path) => path.Length == 0
        ? throw new FormatException("the DuckDB address names no file; write duckdb:PATH or duckdb::memory:")
        : new DuckDbUrl(path);

    private static PostgresUrl Postgres(UrlParts parts)
    {
        if (parts.Host.Contains(',', StringComparison.Ordinal))
        {
            throw new FormatException(
                "the PostgreSQL address lists several hosts, which a QuickSight data source cannot use; name the primary alone");
        }

        var options = parts.Query.Select(pair => PostgresOptions.Canonical(pair.Key, pair.Value)).ToImmutableArray();
        return new PostgresUrl(
            parts.Host.Length == 0 ? "localhost" : parts.Host,
            parts.Port ?? PostgresUrl.DefaultPort,
            parts.Path.Length == 0 ? "postgres" : parts.Path,
            parts.User,
            parts.Password,
            options);
    }

    private static OracleUrl Oracle(UrlParts parts)
    {
        var unknown = parts.Query.Select(pair => pair.Key).FirstOrDefault(key => key != "service_name");
        if (unknown is not null)
        {
            throw new FormatException($"the Oracle address has an unknown option '{unknown}'; only service_name is known");
        }

        var service = parts.Query.Select(pair => pair.Value).LastOrDefault(parts.Path);
        return new OracleUrl(
            parts.Host.Length == 0 ? "localhost" : parts.Host,
            parts.Port ?? OracleUrl.DefaultPort,
            service.Length == 0 ? OracleUrl.DefaultService : service,
            parts.User,
            parts.Password);
    }

    private static OracleUrl EasyConnect(string text)
    {
        // A password may hold an @; a host may not.
        var at = text.LastIndexOf('@');
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || slash > at)
        {
            throw new FormatException("the Oracle address lacks a password; write user/password@host:port/SERVICE");
        }

        var target = text[(at + 1)..];
        target = target.StartsWith("//", StringComparison.Ordinal) ? target[2..] : target;
        var end = target.IndexOf('/', StringComparison.Ordinal);
        if (end < 0 || end == target.Length - 1)
        {
            throw new FormatException("the Oracle address lacks a service; write user/password@host:port/SERVICE");
        }

        var (host, port) = UrlParts.HostAndPort(target[..end]);
        return new OracleUrl(
            host.Length == 0 ? "localhost" : host,
            port ?? OracleUrl.DefaultPort,
            target[(end + 1)..].Split(':')[0],
            text[..slash],
            new SecretText(text[(slash + 1)..at]));
    }
}

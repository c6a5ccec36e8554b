using System.Collections.Immutable;

namespace QsGen.Database.Sessions;

/// <summary>Reads what follows <c>postgresql://</c>, with libpq's meaning.</summary>
internal static class PostgresUrlParser
{
    /// <exception cref="FormatException">The address cannot be used; the message repeats nothing that may be a password.</exception>
    public static PostgresUrl Parse(UrlParts parts)
    {
        var places = parts.Query.Where(pair => IsPlace(pair.Key)).ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        var hosts = Hosts(parts.Authority, places["host"].LastOrDefault(), places["port"].LastOrDefault());
        var database = places["dbname"].LastOrDefault(parts.Path);

        // Part of a badly written password can stand where an option is expected; then there is an at sign behind it.
        var isWritten = !parts.Query.Any(pair => pair.Key.Contains('@', StringComparison.Ordinal));
        var options = parts.Query.Where(pair => !IsPlace(pair.Key))
            .Select(pair => PostgresOptions.Canonical(pair.Key, pair.Value, isWritten)).ToImmutableArray();

        return new PostgresUrl(
            hosts[0].Host,
            hosts[0].Port,
            database.Length == 0 ? "postgres" : database,
            places["user"].LastOrDefault(parts.User),
            places["password"].LastOrDefault() is { } password ? new SecretText(password) : parts.Password,
            options)
        {
            Fallbacks = hosts[1..],
        };
    }

    private static bool IsPlace(string key) => key is "host" or "port" or "dbname" or "user" or "password";

    private static ImmutableArray<PostgresHost> Hosts(string authority, string? named, string? ports)
    {
        var hosts = named is null ? UrlParts.Hosts(authority) : [.. named.Split(',').Select(host => (host, (int?)null))];
        var numbers = ports?.Split(',').Select(port => UrlParts.Port(port)).ToArray() ?? [];
        if (numbers.Length > 1 && numbers.Length != hosts.Length)
        {
            throw new FormatException("the PostgreSQL address lists another number of ports than of hosts; give one port, or one for each");
        }

        return [.. hosts.Select((host, index) => new PostgresHost(
            host.Host.Length == 0 ? "localhost" : host.Host,
            (numbers.Length == 0 ? host.Port : numbers[numbers.Length == 1 ? 0 : index]) ?? PostgresUrl.DefaultPort))];
    }
}

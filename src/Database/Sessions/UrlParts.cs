using System.Collections.Immutable;
using System.Globalization;

namespace QsGen.Database.Sessions;

/// <summary>The parts of <c>user:password@host:port/path?key=value</c>, percent-decoded.</summary>
internal sealed record UrlParts(
    string? User, SecretText? Password, string Host, int? Port, string Path, ImmutableArray<KeyValuePair<string, string>> Query)
{
    /// <exception cref="FormatException">A part is malformed.</exception>
    public static UrlParts Split(string text)
    {
        var (rest, query) = Cut(text, text.IndexOf('?', StringComparison.Ordinal) is var mark and >= 0 && mark > text.LastIndexOf('@')
            ? mark : -1);
        var at = rest.LastIndexOf('@');
        var (credentials, target) = at < 0 ? (null, rest) : (rest[..at], rest[(at + 1)..]);
        var (authority, path) = Cut(target, target.IndexOf('/', StringComparison.Ordinal));
        var (host, port) = HostAndPort(authority);
        var (user, password) = credentials is null ? (null, null) : Cut(credentials, credentials.IndexOf(':', StringComparison.Ordinal));
        return new UrlParts(
            string.IsNullOrEmpty(user) ? null : Decode(user, "user"),
            credentials is null || !credentials.Contains(':', StringComparison.Ordinal)
                ? null
                : new SecretText(Decode(password ?? "", "password")),
            Decode(host, "host"),
            port,
            Decode(path, "database or service"),
            [.. query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Pair)]);
    }

    /// <summary>Splits <c>host:port</c>; an IPv6 address stands in brackets.</summary>
    /// <exception cref="FormatException">The port is not a number from 1 to 65535.</exception>
    public static (string Host, int? Port) HostAndPort(string authority)
    {
        var close = authority.StartsWith('[') ? authority.IndexOf(']', StringComparison.Ordinal) : -1;
        var colon = authority.IndexOf(':', Math.Max(close, 0));
        var host = colon < 0 ? authority : authority[..colon];
        host = close > 0 ? host[1..close] : host;
        if (colon < 0 || colon == authority.Length - 1 || authority.Contains(',', StringComparison.Ordinal))
        {
            return (authority.Contains(',', StringComparison.Ordinal) ? authority : host, null);
        }

        return int.TryParse(authority.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port is > 0 and < 65536
            ? (host, port)
            : throw new FormatException(
                $"the port of the database address is not a number from 1 to 65535 (after host '{host}'); "
                + "a colon, slash, question mark or at sign inside a password must be percent-encoded");
    }

    private static (string Head, string Tail) Cut(string text, int at) => at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);

    private static KeyValuePair<string, string> Pair(string text)
    {
        var (key, value) = Cut(text, text.IndexOf('=', StringComparison.Ordinal));
        return KeyValuePair.Create(Decode(key, "option name"), Decode(value, "option"));
    }

    private static string Decode(string text, string part)
    {
        for (var index = text.IndexOf('%', StringComparison.Ordinal); index >= 0; index = text.IndexOf('%', index + 1))
        {
            if (index + 2 >= text.Length || !char.IsAsciiHexDigit(text[index + 1]) || !char.IsAsciiHexDigit(text[index + 2]))
            {
                throw new FormatException(
                    $"the {part} of the database address holds a percent sign without two hex digits; write %25 for a percent sign");
            }
        }

        return Uri.UnescapeDataString(text);
    }
}

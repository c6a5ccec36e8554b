using System.Collections.Immutable;
using System.Globalization;

namespace QsGen.Database.Sessions;

/// <summary>The parts of <c>user:password@host:port/path?key=value</c>, percent-decoded except the hosts.</summary>
/// <param name="User">The user, or null.</param>
/// <param name="Password">The password, or null.</param>
/// <param name="Authority">Hosts and ports as written.</param>
/// <param name="Path">What follows the first slash.</param>
/// <param name="Query">The options, in the order written.</param>
internal sealed record UrlParts(
    string? User, SecretText? Password, string Authority, string Path, ImmutableArray<KeyValuePair<string, string>> Query)
{
    private const string Encode = "inside a user, a password or a database name write @ as %40, / as %2F, ? as %3F and : as %3A";

    /// <summary>Takes an address apart as libpq does: who asks stands before the last <c>@</c> ahead of the path.</summary>
    /// <exception cref="FormatException">A part is malformed; the message repeats nothing of it.</exception>
    public static UrlParts Split(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var at = text[..(slash < 0 ? text.Length : slash)].LastIndexOf('@');
        var mark = text.IndexOf('?', StringComparison.Ordinal);
        if (mark >= 0 && mark < at)
        {
            throw new FormatException($"the database address holds a question mark before an at sign; {Encode}");
        }

        var (rest, query) = Cut(text, mark);
        var (credentials, target) = at < 0 ? (null, rest) : (rest[..at], rest[(at + 1)..]);
        var (authority, path) = Cut(target, target.IndexOf('/', StringComparison.Ordinal));
        if (path.AsSpan().ContainsAny('/', '@'))
        {
            throw new FormatException($"what follows the first slash of the database address is no single name; {Encode}");
        }

        var (user, password) = credentials is null ? (null, null) : Cut(credentials, credentials.IndexOf(':', StringComparison.Ordinal));
        return new UrlParts(
            string.IsNullOrEmpty(user) ? null : Decode(user, "user"),
            credentials is null || !credentials.Contains(':', StringComparison.Ordinal)
                ? null
                : new SecretText(Decode(password ?? "", "password")),
            authority,
            Decode(path, "database or service"),
            [.. query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Pair)]);
    }

    /// <summary>Splits <c>host:port</c>, or several of them with commas between; an IPv6 address stands in brackets.</summary>
    /// <exception cref="FormatException">A host or port is malformed; the message repeats nothing of it.</exception>
    public static ImmutableArray<(string Host, int? Port)> Hosts(string authority) => [.. authority.Split(',').Select(HostAndPort)];

    /// <summary>Reads a port; nothing is the default.</summary>
    /// <exception cref="FormatException">The port is not a number from 1 to 65535.</exception>
    public static int? Port(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
            ? port
            : throw new FormatException($"the port of the database address is not a number from 1 to 65535; {Encode}");
    }

    private static (string Host, int? Port) HostAndPort(string text)
    {
        if (text.StartsWith('['))
        {
            var close = text.IndexOf(']', StringComparison.Ordinal);
            var rest = close < 0 ? "" : text[(close + 1)..];
            return close > 1 && (rest.Length == 0 || rest[0] == ':')
                ? (Decode(text[1..close], "host"), Port(rest.AsSpan(Math.Min(1, rest.Length))))
                : throw new FormatException("the host of the database address opens a bracket; write an IPv6 address as [::1]:port");
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0 && colon != text.LastIndexOf(':'))
        {
            throw new FormatException(
                $"the host of the database address holds several colons; write an IPv6 address as [::1]:port; {Encode}");
        }

        return colon < 0 ? (Decode(text, "host"), null) : (Decode(text[..colon], "host"), Port(text.AsSpan(colon + 1)));
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

        var decoded = Uri.UnescapeDataString(text);
        return decoded.Any(char.IsControl)
            ? throw new FormatException($"the {part} of the database address holds a control character; remove it")
            : decoded;
    }
}

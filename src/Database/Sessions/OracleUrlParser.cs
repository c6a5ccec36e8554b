using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace QsGen.Database.Sessions;

/// <summary>Reads Oracle's addresses: URLs, and Easy Connect Plus with who asks in front.</summary>
internal static partial class OracleUrlParser
{
    private const string Form = "write user/password@host:port/SERVICE";

    // What Easy Connect Plus lets stand after the question mark.
    private static readonly ImmutableSortedSet<string> Known = ImmutableSortedSet.Create(
        StringComparer.Ordinal,
        "connect_timeout", "enable", "expire_time", "failover", "https_proxy", "https_proxy_port", "load_balance", "recv_buf_size",
        "retry_count", "retry_delay", "sdu", "send_buf_size", "source_route", "ssl_server_cert_dn", "ssl_server_dn_match",
        "transport_connect_timeout", "wallet_location");

    /// <summary>Reads what follows <c>oracle://</c>.</summary>
    /// <exception cref="FormatException">The address cannot be used; the message repeats nothing that may be a password.</exception>
    public static OracleUrl Parse(UrlParts parts)
    {
        var service = parts.Query.Where(pair => pair.Key == "service_name").Select(pair => pair.Value).LastOrDefault(parts.Path);
        var protocol = parts.Query.Where(pair => pair.Key == "protocol").Select(pair => pair.Value).LastOrDefault("tcp");
        if (protocol is not ("tcp" or "tcps"))
        {
            throw new FormatException("the Oracle address gives option 'protocol' a value that is not valid; tcp and tcps are");
        }

        var (host, port) = Host(parts.Authority);
        return new OracleUrl(
            host, port, service.Length == 0 ? OracleUrl.DefaultService : service, parts.User, parts.Password)
        {
            UsesTls = protocol == "tcps",
            Options = Options(parts.Query.Where(pair => pair.Key is not ("service_name" or "protocol"))),
        };
    }

    /// <summary>Reads <c>user/password@[tcps://]host:port/SERVICE[:server][/INSTANCE][?option=value]</c>; nothing is decoded.</summary>
    /// <exception cref="FormatException">The address cannot be used; the message repeats nothing that may be a password.</exception>
    public static OracleUrl ParseEasyConnect(string text)
    {
        // A password may hold an @; a host may not. An option may, but then nobody can tell which of them ends the password.
        var at = text.LastIndexOf('@');
        var mark = text.IndexOf('?', StringComparison.Ordinal);
        if (mark >= 0 && mark < at)
        {
            throw new FormatException(
                "the Oracle address holds a question mark before an at sign; write oracle://user:password@host:port/SERVICE?… "
                + "with @ in a password or an option as %40 and ? as %3F");
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || slash > at)
        {
            throw new FormatException($"the Oracle address lacks a password; {Form}");
        }

        var target = text[(at + 1)..];
        if (target.TrimStart().StartsWith('('))
        {
            throw Descriptor();
        }

        var (user, password) = (text[..slash], text[(slash + 1)..at]);
        var isExternal = user.Length == 0 && password.Length == 0;
        return Target(target) with
        {
            User = isExternal ? null : user,
            Password = isExternal ? null : new SecretText(password),
        };
    }

    /// <summary>What to say about <c>(DESCRIPTION=…)</c>.</summary>
    public static FormatException Descriptor() => new(
        $"the Oracle address is a connect descriptor, which QsGen does not read; {Form} with its HOST, PORT and SERVICE_NAME, "
        + "and tcps:// before the host for PROTOCOL=TCPS");

    private static OracleUrl Target(string text)
    {
        var target = EasyConnect().Match(text);
        if (!target.Success)
        {
            var scheme = OtherProtocol().Match(text) is { Success: true } other ? other.Groups[1].Value : null;
            throw new FormatException(scheme is null
                ? $"the Oracle address lacks a service, or something stands behind it that is no server type and no instance; {Form}"
                : $"the Oracle address asks for '{scheme}', and only tcp and tcps are known; {Form}");
        }

        var (host, port) = Host(target.Groups["hosts"].Value);
        var query = target.Groups["query"].Value.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(option => option.Split('=', 2))
            .Select(option => KeyValuePair.Create(option[0], option.Length > 1 ? option[1] : ""));
        return new OracleUrl(host, port, target.Groups["service"].Value, null, null)
        {
            UsesTls = target.Groups["protocol"].Value.Equals("tcps", StringComparison.OrdinalIgnoreCase),
            ServerAndInstance = target.Groups["behind"].Value,
            Options = Options(query),
        };
    }

    private static (string Host, int Port) Host(string authority) => UrlParts.Hosts(authority) switch
    {
        [var (host, port)] => (host.Length == 0 ? "localhost" : host, port ?? OracleUrl.DefaultPort),
        _ => throw new FormatException("the Oracle address lists several hosts; name one, such as the SCAN listener of the cluster"),
    };

    private static ImmutableArray<KeyValuePair<string, string>> Options(IEnumerable<KeyValuePair<string, string>> query)
    {
        var options = query.Select(pair => KeyValuePair.Create(pair.Key.ToLowerInvariant(), pair.Value)).ToImmutableArray();

        // Part of a badly written password can stand where an option is expected; then there is an at sign behind it.
        var isWritten = !options.Any(pair => pair.Key.Contains('@', StringComparison.Ordinal));
        foreach (var (key, _) in options.Where(pair => !Known.Contains(pair.Key)))
        {
            var name = isWritten ? $" '{key}'" : "";
            throw new FormatException(
                $"the Oracle address has an unknown option{name}; known are {string.Join(", ", Known)}, "
                + "in a URL also protocol and service_name");
        }

        return options;
    }

    [GeneratedRegex(
        @"^((?<protocol>tcps?)://|//)?(?<hosts>[^/?]*)/(?<service>[^/?:]+)"
        + @"(?<behind>(:(dedicated|shared|pooled))?(/[\w$#]+)?)(\?(?<query>.*))?\z",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex EasyConnect();

    [GeneratedRegex(@"^([a-z]+)://", RegexOptions.IgnoreCase)]
    private static partial Regex OtherProtocol();
}

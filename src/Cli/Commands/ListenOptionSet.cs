using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Institution.Files;
using QsGen.Viewer.Hosting;

namespace QsGen.Cli.Commands;

/// <summary>The options that say where the dashboards are served, and to whom.</summary>
internal sealed class ListenOptionSet(CliContext context)
{
    private const int UsualPort = 7430;

    private readonly Option<string?> _certificate = new("--tls-cert")
    {
        Description = "The certificate of the server, in PEM, its chain behind it; speaks HTTPS",
        HelpName = "FILE",
    };

    private readonly Option<string?> _key = new("--tls-key") { Description = "The certificate's key, in PEM", HelpName = "FILE" };

    private readonly Option<string[]> _proxies = new("--trust-proxy")
    {
        Description = "The address of a proxy that signs people in; its --user-header is believed, nobody else's",
        HelpName = "ADDRESS",
    };

    private readonly Option<string> _userHeader = new("--user-header")
    {
        Description = "The header in which the proxy names who is signed in",
        DefaultValueFactory = _ => "X-Forwarded-User",
        HelpName = "NAME",
    };

    /// <summary>The first port to try.</summary>
    public Option<int> Port { get; } = new("--port")
    {
        Description = "The port; when it is taken, the next free one",
        DefaultValueFactory = _ => UsualPort,
        Validators = { OfAMachine },
    };

    private readonly Option<string?> _listen = new("--listen")
    {
        Description = "Answer on this address of the machine instead of to this machine alone; needs --token",
        HelpName = "ADDRESS",
    };

    private readonly Option<string?> _token = new("--token")
    {
        Description = "A file that holds the token which visitors need; default: the variable QSGEN_VIEWER_TOKEN",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _names = new("--name")
    {
        Description = "A further host name under which visitors reach the server",
        HelpName = "HOST",
    };

    /// <summary>All of them.</summary>
    public Option[] All => [Port, _listen, _token, _names, _certificate, _key, _proxies, _userHeader];

    /// <summary>To this machine alone, whatever else is asked for.</summary>
    public ViewerSettings Local(ParseResult parsed) => new(parsed.GetValue(Port), IPAddress.Loopback, null, []);

    /// <summary>What they say.</summary>
    /// <exception cref="InvalidInputException">They can't be followed.</exception>
    public ViewerSettings Read(ParseResult parsed)
    {
        var listen = parsed.GetValue(_listen) is not { } text ? IPAddress.Loopback
            : IPAddress.TryParse(text, out var address) ? address
            : throw new InvalidInputException($"--listen: '{text}' is no address of a machine; write one such as 0.0.0.0");
        var token = parsed.GetValue(_token) is { } file ? TokenIn(file) : context.Configuration.Variable("QSGEN_VIEWER_TOKEN");
        var proxies = (parsed.GetValue(_proxies) ?? []).Select(text => IPAddress.TryParse(text, out var proxy)
            ? proxy
            : throw new InvalidInputException($"--trust-proxy: '{text}' is no address of a machine; write one such as 10.0.0.5")).ToList();
        if (token is null && proxies.Count == 0 && !IPAddress.IsLoopback(listen))
        {
            throw new InvalidInputException("--listen: other machines only get in with a token; name a file that holds it with --token");
        }

        var settings = new ViewerSettings(parsed.GetValue(Port), listen, token, [.. parsed.GetValue(_names) ?? []])
        {
            Certificate = Certificate(parsed.GetValue(_certificate), parsed.GetValue(_key)),
            Proxies = [.. proxies],
        };

        // A command that does not offer the option has no default of it either.
        return parsed.GetValue(_userHeader) is { } header ? settings with { UserHeader = header } : settings;
    }

    private X509Certificate2? Certificate(string? certificate, string? key)
    {
        if (certificate is null && key is null)
        {
            return null;
        }

        if (certificate is null || key is null)
        {
            throw new InvalidInputException("--tls-cert and --tls-key: name both, the certificate and its key");
        }

        try
        {
            return X509Certificate2.CreateFromPemFile(context.FullPath(certificate), context.FullPath(key));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new InvalidInputException(
                $"--tls-cert: {certificate} and {key} are no certificate with its key in PEM: {exception.Message}");
        }
    }

    /// <summary>Refuses ports that no machine has.</summary>
    internal static void OfAMachine(OptionResult given)
    {
        if (given.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var port)
            && port is < 0 or > IPEndPoint.MaxPort)
        {
            given.AddError($"--port: there is no port {port}; write one from 0 to {IPEndPoint.MaxPort}, 0 for any that is free");
        }
    }

    private string TokenIn(string file)
    {
        try
        {
            return GivenFile.ReadText(context.FullPath(file), mostMegabytes: 1).Trim() is { Length: >= 16 } token
                ? token
                : throw new InvalidInputException($"--token: {file} holds fewer than 16 characters, which can be guessed");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException($"--token: {file} can't be read: {exception.Message}");
        }
    }
}

using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace QsGen.Viewer.Hosting;

/// <summary>Where the viewer listens.</summary>
/// <param name="Port">The first port to try; 0 takes any.</param>
/// <param name="Listen">The address; only this machine reaches a loopback one.</param>
/// <param name="Token">What who asks must know; needed unless the address is a loopback one.</param>
/// <param name="Names">Further names under which it is reached.</param>
internal sealed record ViewerSettings(int Port, IPAddress Listen, string? Token, ImmutableArray<string> Names)
{
    /// <summary>The certificate with its key; null speaks plain HTTP.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>The addresses of proxies that sign people in: they alone are believed who a visitor is.</summary>
    public ImmutableArray<IPAddress> Proxies { get; init; } = [];

    /// <summary>The header in which such a proxy names the visitor.</summary>
    public string UserHeader { get; init; } = "X-Forwarded-User";

    /// <summary>Who a visitor is; null when no proxy that is believed says so.</summary>
    /// <param name="from">The address that the request comes from.</param>
    /// <param name="header">What the header holds.</param>
    public string? UserOf(IPAddress? from, string? header)
    {
        var address = from is { IsIPv4MappedToIPv6: true } ? from.MapToIPv4() : from;
        return address is not null && Proxies.Contains(address) && !string.IsNullOrWhiteSpace(header) ? header.Trim() : null;
    }

    /// <summary>Whether a request is for this server.</summary>
    public bool Knows(string host) =>
        (IPAddress.IsLoopback(Listen) && host is "localhost" or "127.0.0.1" or "[::1]" or "::1")
        || host == Listen.ToString() || Names.Contains(host, StringComparer.OrdinalIgnoreCase);
}

using System.Collections.Immutable;
using System.Net;

namespace QsGen.Viewer.Hosting;

/// <summary>Where the viewer listens.</summary>
/// <param name="Port">The first port to try; 0 takes any.</param>
/// <param name="Listen">The address; only this machine reaches a loopback one.</param>
/// <param name="Token">What who asks must know; needed unless the address is a loopback one.</param>
/// <param name="Names">Further names under which it is reached.</param>
internal sealed record ViewerSettings(int Port, IPAddress Listen, string? Token, ImmutableArray<string> Names)
{
    /// <summary>Whether a request is for this server.</summary>
    public bool Knows(string host) =>
        (IPAddress.IsLoopback(Listen) && host is "localhost" or "127.0.0.1" or "[::1]" or "::1")
        || host == Listen.ToString() || Names.Contains(host, StringComparer.OrdinalIgnoreCase);
}

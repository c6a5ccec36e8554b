using Grpc.Net.Client;

namespace QsGen.Wire.Loopback;

/// <summary>Connections to a server of this machine: HTTP/2 without TLS, messages up to the protocol's limit.</summary>
internal static class LoopbackChannel
{
    /// <summary>Opens a connection; nothing is sent before the first call.</summary>
    /// <param name="address">Host and port, with or without a scheme; before them a token and <c>@</c>, where the server wants one.</param>
    /// <exception cref="FormatException">The address is not of that form.</exception>
    public static GrpcChannel Open(string address)
    {
        var uri = UriOf(address);
        return GrpcChannel.ForAddress(uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped), new GrpcChannelOptions
        {
            MaxReceiveMessageSize = WireLimits.MaxMessageSize,
            MaxSendMessageSize = WireLimits.MaxMessageSize,
            HttpHandler = LoopbackToken.Bearing(LoopbackToken.Of(uri), new SocketsHttpHandler
            {
                // A proxy from the environment must not come between two processes of one machine.
                UseProxy = false,
                EnableMultipleHttp2Connections = true,
                InitialHttp2StreamWindowSize = WireLimits.StreamWindow,
                ConnectCallback = LoopbackSocket.IsSocket(uri)
                    ? (_, cancellationToken) => LoopbackSocket.ConnectAsync(uri, cancellationToken)
                    : null,
            }),
            DisposeHttpClient = true,
        });
    }

    /// <summary>The address as a URI.</summary>
    /// <exception cref="FormatException">The address is not of that form.</exception>
    public static Uri UriOf(string address) =>
        Uri.TryCreate(address.Contains("://", StringComparison.Ordinal) ? address : $"http://{address}", UriKind.Absolute, out var uri)
        && uri.Port > 0
            ? uri
            : throw new FormatException($"'{address[(address.LastIndexOf('@') + 1)..]}' is not an engine's address; it must be host:port.");
}

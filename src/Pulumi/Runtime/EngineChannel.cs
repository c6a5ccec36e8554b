using Grpc.Net.Client;
using QsGen.Wire;

namespace Pulumi.Runtime;

/// <summary>Connections to the engine: HTTP/2 without TLS on the loopback interface.</summary>
internal static class EngineChannel
{
    /// <summary>Opens a connection.</summary>
    /// <param name="address">Host and port, with or without a scheme.</param>
    public static GrpcChannel Open(string address) => GrpcChannel.ForAddress(
        address.Contains("://", StringComparison.Ordinal) ? address : $"http://{address}",
        new GrpcChannelOptions
        {
            MaxReceiveMessageSize = WireLimits.MaxMessageSize,
            MaxSendMessageSize = WireLimits.MaxMessageSize,

            // A proxy from the environment must not come between two processes of one machine.
            HttpHandler = new SocketsHttpHandler { UseProxy = false, EnableMultipleHttp2Connections = true },
            DisposeHttpClient = true,
        });
}

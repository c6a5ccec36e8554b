using System.Net.Sockets;
using Grpc.Core;
using Grpc.Net.Client;
using QsGen.Wire.Loopback;
using QsGen.Wire.Rpc;
using EngineService = QsGen.Wire.Rpc.Engine;

namespace QsGen.Provider.Hosting;

/// <summary>The engine that uses the provider: where messages go, and whose end is the provider's end.</summary>
internal sealed class EngineConnection : IDisposable
{
    private readonly GrpcChannel _channel;
    private readonly EngineService.EngineClient _client;
    private readonly Uri _uri;

    /// <summary>Connects to an engine; nothing is sent before there is something to say.</summary>
    /// <param name="address">Host and port.</param>
    /// <exception cref="FormatException">The address is not of that form.</exception>
    public EngineConnection(string address)
    {
        _uri = LoopbackChannel.UriOf(address);
        Address = address;
        _channel = LoopbackChannel.Open(address);
        _client = new(_channel);
    }

    /// <summary>Host and port.</summary>
    public string Address { get; }

    /// <summary>Tells the person something. An engine that does not listen any more is no reason to fail.</summary>
    public async Task LogAsync(LogRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await _client.LogAsync(request, cancellationToken: cancellationToken);
        }
        catch (RpcException)
        {
            // The work goes on; its result reaches the engine another way, or nobody waits for it.
        }
    }

    /// <summary>Whether something still listens at the engine's address.</summary>
    public async Task<bool> IsAliveAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (LoopbackSocket.IsSocket(_uri))
            {
                await using var stream = await LoopbackSocket.ConnectAsync(_uri, cancellationToken);
                return true;
            }

            using var client = new TcpClient();
            await client.ConnectAsync(_uri.Host, _uri.Port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _channel.Dispose();
}

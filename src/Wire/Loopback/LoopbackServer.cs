using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace QsGen.Wire.Loopback;

/// <summary>
/// gRPC services on a free port of the loopback interface, or on a socket in the file system where all callers are code of ours: HTTP/2
/// without TLS, messages up to the protocol's limit.
/// </summary>
/// <remarks>Another user of the machine is not answered, where the system says whose a connection is.</remarks>
internal sealed class LoopbackServer : ILoopbackHost
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly WebApplication _application;

    private readonly LoopbackSocket? _socket;

    private LoopbackServer(WebApplication application, LoopbackSocket? socket, string? token)
    {
        (_application, _socket) = (application, socket);
        var authority = socket is null ? Port(application) : $"{socket.Host}:1";
        Address = token is null ? authority : $"{token}@{authority}";
    }

    /// <inheritdoc/>
    public string Address { get; }

    /// <summary>Starts a server.</summary>
    /// <param name="services">What it serves.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <param name="spans">What the spans of its calls belong to; null takes the callers' word for it.</param>
    /// <param name="isOurs">
    /// Whether every caller is code of ours, so that only those are answered who learned the token that the address carries.
    /// </param>
    public static async Task<LoopbackServer> StartAsync(
        IReadOnlyCollection<LoopbackService> services, CancellationToken cancellationToken, CallSpans? spans = null, bool isOurs = false)
    {
        var token = isOurs ? LoopbackToken.New() : null;
        var socket = isOurs ? LoopbackSocket.Prepare() : null;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.Sources.Clear();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.Limits.MaxRequestBodySize = null;
            server.Limits.Http2.InitialConnectionWindowSize = WireLimits.ConnectionWindow;
            server.Limits.Http2.InitialStreamWindowSize = WireLimits.StreamWindow;
            if (socket is not null)
            {
                server.ListenUnixSocket(socket.Path, Listen);
            }
            else
            {
                server.Listen(IPAddress.Loopback, 0, Listen);
            }
        });
        builder.Services.AddSingleton(spans ?? new CallSpans());
        builder.Services.AddGrpc(grpc =>
        {
            if (CallSpans.Wanted)
            {
                grpc.Interceptors.Add<CallSpans>();
            }

            (grpc.MaxReceiveMessageSize, grpc.MaxSendMessageSize) = (WireLimits.MaxMessageSize, WireLimits.MaxMessageSize);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Grace);

        // The command line owns the console and the signals; the host must neither print nor react.
        builder.Services.AddSingleton<IHostLifetime, SilentLifetime>();
        foreach (var service in services)
        {
            service.Register(builder.Services);
        }

        var application = builder.Build();
        if (token is not null)
        {
            LoopbackToken.Require(application, token);
        }

        foreach (var service in services)
        {
            service.Map(application);
        }

        await application.StartAsync(cancellationToken);
        socket?.Close();
        return new LoopbackServer(application, socket, token);
    }

    private static void Listen(ListenOptions listen)
    {
        listen.Protocols = HttpProtocols.Http2;
        listen.Use(next => connection => IsStranger(connection) ? Refuse(connection) : next(connection));
    }

    private static string Port(WebApplication application)
    {
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        return new Uri(addresses.Single()).Authority;
    }

    private static bool IsStranger(ConnectionContext connection) =>
        connection is { RemoteEndPoint: IPEndPoint caller, LocalEndPoint: IPEndPoint own } && LoopbackPeers.IsStranger(caller, own);

    private static Task Refuse(ConnectionContext connection)
    {
        connection.Abort();
        return Task.CompletedTask;
    }

    /// <summary>Ends it: calls under way have a moment to finish.</summary>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(CancellationToken.None);
        await _application.DisposeAsync();
        _socket?.Dispose();
    }
}

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

/// <summary>gRPC services on a free port of the loopback interface: HTTP/2 without TLS, messages up to the protocol's limit.</summary>
/// <remarks>Another user of the machine is not answered, where the system says whose a connection is.</remarks>
internal sealed class LoopbackServer : ILoopbackHost
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly WebApplication _application;

    private LoopbackServer(WebApplication application, string? token)
    {
        _application = application;
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        var authority = new Uri(addresses.Single()).Authority;
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
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.Sources.Clear();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.Limits.MaxRequestBodySize = null;
            server.Limits.Http2.InitialConnectionWindowSize = WireLimits.ConnectionWindow;
            server.Limits.Http2.InitialStreamWindowSize = WireLimits.StreamWindow;
            server.Listen(IPAddress.Loopback, 0, listen =>
            {
                listen.Protocols = HttpProtocols.Http2;
                listen.Use(next => connection => IsStranger(connection) ? Refuse(connection) : next(connection));
            });
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
        return new LoopbackServer(application, token);
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
    }
}

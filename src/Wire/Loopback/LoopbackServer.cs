using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace QsGen.Wire.Loopback;

/// <summary>gRPC services on a free port of the loopback interface: HTTP/2 without TLS, messages up to the protocol's limit.</summary>
internal sealed class LoopbackServer : ILoopbackHost
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly WebApplication _application;

    private LoopbackServer(WebApplication application)
    {
        _application = application;
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Address = new Uri(addresses.Single()).Authority;
    }

    /// <inheritdoc/>
    public string Address { get; }

    /// <summary>Starts a server.</summary>
    /// <param name="services">What it serves.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <param name="spans">What the spans of its calls belong to; null takes the callers' word for it.</param>
    public static async Task<LoopbackServer> StartAsync(
        IReadOnlyCollection<LoopbackService> services, CancellationToken cancellationToken, CallSpans? spans = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.Sources.Clear();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.Limits.MaxRequestBodySize = null;
            server.Limits.Http2.InitialConnectionWindowSize = WireLimits.ConnectionWindow;
            server.Limits.Http2.InitialStreamWindowSize = WireLimits.StreamWindow;
            server.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
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
        foreach (var service in services)
        {
            service.Map(application);
        }

        await application.StartAsync(cancellationToken);
        return new LoopbackServer(application);
    }

    /// <summary>Ends it: calls under way have a moment to finish.</summary>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(CancellationToken.None);
        await _application.DisposeAsync();
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using QsGen.Engine.Providers;
using QsGen.Wire;

namespace QsGen.Engine.Hosting;

/// <summary>gRPC services on a free port of the loopback interface: HTTP/2 without TLS, messages up to the protocol's limit.</summary>
internal sealed class LoopbackServer : IProviderHost
{
    // What gRPC reads of a service by reflection.
    private const DynamicallyAccessedMemberTypes Service = DynamicallyAccessedMemberTypes.PublicConstructors
        | DynamicallyAccessedMemberTypes.PublicMethods | DynamicallyAccessedMemberTypes.NonPublicMethods;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly WebApplication _application;

    private LoopbackServer(WebApplication application)
    {
        _application = application;
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Address = new Uri(addresses.Single()).Authority;
    }

    /// <summary>Where it listens: <c>127.0.0.1:port</c>.</summary>
    public string Address { get; }

    /// <summary>Starts a server.</summary>
    /// <param name="register">Adds the instances that serve.</param>
    /// <param name="map">Maps their services.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <param name="spans">What the spans of its calls belong to; null takes the callers' word for it.</param>
    public static async Task<LoopbackServer> StartAsync(
        Action<IServiceCollection> register, Action<IEndpointRouteBuilder> map, CancellationToken cancellationToken,
        CallSpans? spans = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.Sources.Clear();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.Limits.MaxRequestBodySize = null;
            server.Limits.Http2.InitialConnectionWindowSize = 16 * 1024 * 1024;
            server.Limits.Http2.InitialStreamWindowSize = 8 * 1024 * 1024;
            server.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
        builder.Services.AddSingleton(spans ?? new CallSpans());
        builder.Services.AddGrpc(grpc =>
        {
            if (CallSpans.Wanted)
            {
                grpc.Interceptors.Add<CallSpans>();
            }

            grpc.MaxReceiveMessageSize = WireLimits.MaxMessageSize;
            grpc.MaxSendMessageSize = WireLimits.MaxMessageSize;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Grace);
        // The command line owns the console and the signals; the host must neither print nor react.
        builder.Services.AddSingleton<IHostLifetime, SilentLifetime>();
        register(builder.Services);
        var application = builder.Build();
        map(application);
        await application.StartAsync(cancellationToken);
        return new LoopbackServer(application);
    }

    /// <summary>Starts a server for one service.</summary>
    public static Task<LoopbackServer> StartAsync<[DynamicallyAccessedMembers(Service)] TService>(
        TService service, CancellationToken cancellationToken)
        where TService : class =>
        StartAsync(services => services.AddSingleton(service), routes => routes.MapGrpcService<TService>(), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(CancellationToken.None);
        await _application.DisposeAsync();
    }
}

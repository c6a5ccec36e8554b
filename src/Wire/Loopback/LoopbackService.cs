using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace QsGen.Wire.Loopback;

/// <summary>One gRPC service as a <see cref="LoopbackServer"/> serves it: a single instance for all calls.</summary>
internal sealed class LoopbackService
{
    // What gRPC reads of a service by reflection.
    private const DynamicallyAccessedMemberTypes Members = DynamicallyAccessedMemberTypes.PublicConstructors
        | DynamicallyAccessedMemberTypes.PublicMethods | DynamicallyAccessedMemberTypes.NonPublicMethods;

    private LoopbackService(Action<IServiceCollection> register, Action<IEndpointRouteBuilder> map) => (Register, Map) = (register, map);

    /// <summary>Adds the instance.</summary>
    public Action<IServiceCollection> Register { get; }

    /// <summary>Adds the routes of its methods.</summary>
    public Action<IEndpointRouteBuilder> Map { get; }

    /// <summary>An instance as a service.</summary>
    public static LoopbackService Of<[DynamicallyAccessedMembers(Members)] TService>(TService service)
        where TService : class =>
        new(services => services.AddSingleton(service), routes => routes.MapGrpcService<TService>());
}

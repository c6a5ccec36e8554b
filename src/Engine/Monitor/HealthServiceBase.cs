using Grpc.Core;

namespace QsGen.Engine.Monitor;

/// <summary>The shape of the standard gRPC health service; its two messages are so small that they are written as bytes.</summary>
[BindServiceMethod(typeof(HealthServiceBase), nameof(Bind))]
internal abstract class HealthServiceBase
{
    private static readonly Marshaller<byte[]> Bytes = Marshallers.Create(bytes => bytes, bytes => bytes);

    private static readonly Method<byte[], byte[]> CheckMethod =
        new(MethodType.Unary, "grpc.health.v1.Health", nameof(Check), Bytes, Bytes);

    /// <summary>Tells the server which methods there are.</summary>
    public static void Bind(ServiceBinderBase binder, HealthServiceBase? service) =>
        binder.AddMethod(CheckMethod, service is null ? null : service.Check);

    /// <summary>Whether the server serves.</summary>
    public abstract Task<byte[]> Check(byte[] request, ServerCallContext context);
}

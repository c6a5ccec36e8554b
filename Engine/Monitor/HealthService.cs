using Grpc.Core;

namespace QsGen.Engine.Monitor;

/// <summary>The standard gRPC health service (<c>grpc.health.v1.Health</c>), which always answers that it serves.</summary>
/// <remarks>Its two messages are so small that they are written as bytes.</remarks>
[BindServiceMethod(typeof(HealthService), nameof(Bind))]
internal sealed class HealthService
{
    // Field 1 (status), a varint: 1 means SERVING.
    private static readonly byte[] Serving = [0x08, 0x01];

    private static readonly Marshaller<byte[]> Bytes = Marshallers.Create(bytes => bytes, bytes => bytes);

    private static readonly Method<byte[], byte[]> CheckMethod =
        new(MethodType.Unary, "grpc.health.v1.Health", "Check", Bytes, Bytes);

    /// <summary>Tells the server which methods there are.</summary>
    public static void Bind(ServiceBinderBase binder, HealthService? service) =>
        binder.AddMethod(CheckMethod, service is null ? null : service.Check);

    private Task<byte[]> Check(byte[] request, ServerCallContext context) => Task.FromResult(Serving);
}

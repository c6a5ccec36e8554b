using Grpc.Core;

namespace QsGen.Engine.Monitor;

/// <summary>The standard gRPC health service (<c>grpc.health.v1.Health</c>), which always answers that it serves.</summary>
internal sealed class HealthService : HealthServiceBase
{
    // Field 1 (status), a varint: 1 means SERVING.
    private static readonly byte[] Serving = [0x08, 0x01];

    public override Task<byte[]> Check(byte[] request, ServerCallContext context) => Task.FromResult(Serving);
}

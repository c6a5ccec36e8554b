using Grpc.Core;
using Rpc = QsGen.Wire.Rpc;

namespace Pulumi.Runtime;

/// <summary>The Engine service of the engine that started the program.</summary>
internal sealed class GrpcEngine(CallInvoker calls) : IEngine
{
    private readonly Rpc.Engine.EngineClient _client = new(calls);

    /// <inheritdoc/>
    public async Task LogAsync(Rpc.LogRequest request) => await _client.LogAsync(request).ResponseAsync.ConfigureAwait(false);
}

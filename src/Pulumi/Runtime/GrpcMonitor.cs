using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Rpc = QsGen.Wire.Rpc;

namespace Pulumi.Runtime;

/// <summary>The ResourceMonitor service of the engine that started the program.</summary>
internal sealed class GrpcMonitor(CallInvoker calls) : IMonitor
{
    private readonly Rpc.ResourceMonitor.ResourceMonitorClient _client = new(calls);

    /// <inheritdoc/>
    public async Task<bool> SupportsFeatureAsync(string id) =>
        (await _client.SupportsFeatureAsync(new() { Id = id }).ResponseAsync.ConfigureAwait(false)).HasSupport;

    /// <inheritdoc/>
    public Task<Rpc.RegisterResourceResponse> RegisterResourceAsync(Rpc.RegisterResourceRequest request) =>
        _client.RegisterResourceAsync(request).ResponseAsync;

    /// <inheritdoc/>
    public Task RegisterResourceOutputsAsync(Rpc.RegisterResourceOutputsRequest request) =>
        _client.RegisterResourceOutputsAsync(request).ResponseAsync;

    /// <inheritdoc/>
    public Task<Rpc.ReadResourceResponse> ReadResourceAsync(Rpc.ReadResourceRequest request) =>
        _client.ReadResourceAsync(request).ResponseAsync;

    /// <inheritdoc/>
    public Task<Rpc.ResourceInvokeResponse> InvokeAsync(Rpc.ResourceInvokeRequest request) =>
        _client.InvokeAsync(request).ResponseAsync;

    /// <inheritdoc/>
    public Task<Rpc.RegisterPackageResponse> RegisterPackageAsync(Rpc.RegisterPackageRequest request) =>
        _client.RegisterPackageAsync(request).ResponseAsync;

    /// <inheritdoc/>
    public Task RegisterResourceHookAsync(Rpc.RegisterResourceHookRequest request) =>
        _client.RegisterResourceHookAsync(request).ResponseAsync;

    /// <inheritdoc/>
    public Task RegisterErrorHookAsync(Rpc.RegisterErrorHookRequest request) => _client.RegisterErrorHookAsync(request).ResponseAsync;

    /// <inheritdoc/>
    public async Task SignalAndWaitForShutdownAsync()
    {
        try
        {
            await _client.SignalAndWaitForShutdownAsync(new Empty()).ResponseAsync.ConfigureAwait(false);
        }
        catch (RpcException error) when (error.StatusCode == StatusCode.Unimplemented)
        {
            // An engine from before this call takes the program's exit for the signal.
        }
    }
}

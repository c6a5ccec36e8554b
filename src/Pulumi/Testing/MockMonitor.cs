using System.Collections.Immutable;
using Pulumi.Runtime;
using Pulumi.Serialization;
using QsGen.Wire;
using Rpc = QsGen.Wire.Rpc;

namespace Pulumi.Testing;

/// <summary>Answers registrations with what a test's mocks say.</summary>
internal sealed class MockMonitor(IMocks mocks, RunSettings settings) : IMonitor
{
    private Deployment? _deployment;

    /// <summary>The outputs of the stack, once it said what they are.</summary>
    public ImmutableDictionary<string, object> StackOutputs { get; private set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>Says which deployment's rules the states are serialised by.</summary>
    public void Serve(Deployment deployment) => _deployment = deployment;

    /// <inheritdoc/>
    public Task<bool> SupportsFeatureAsync(string id) => Task.FromResult(id is not ("outputValues" or "resourceHooks" or "errorHooks"));

    /// <inheritdoc/>
    public async Task<Rpc.RegisterResourceResponse> RegisterResourceAsync(Rpc.RegisterResourceRequest request)
    {
        var urn = UrnOf(request.Parent, request.Type, request.Name);
        if (request.Type == Stack.StackType)
        {
            return new() { Urn = urn, Object = new Rpc.EncodedProperties() };
        }

        var (id, state) = await mocks.NewResourceAsync(new()
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = Plain(request.Object),
            Provider = request.Provider,
            Id = request.ImportId,
        }).ConfigureAwait(false);
        return new() { Urn = urn, Id = id ?? "", Object = await StateAsync(request.Name, state).ConfigureAwait(false) };
    }

    /// <inheritdoc/>
    public async Task<Rpc.ReadResourceResponse> ReadResourceAsync(Rpc.ReadResourceRequest request)
    {
        var (_, state) = await mocks.NewResourceAsync(new()
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = Plain(request.Properties),
            Provider = request.Provider,
            Id = request.Id,
        }).ConfigureAwait(false);
        return new()
        {
            Urn = UrnOf(request.Parent, request.Type, request.Name),
            Properties = await StateAsync(request.Name, state).ConfigureAwait(false),
        };
    }

    /// <inheritdoc/>
    public async Task<Rpc.ResourceInvokeResponse> InvokeAsync(Rpc.ResourceInvokeRequest request)
    {
        var result = await mocks.CallAsync(new() { Token = request.Tok, Args = Plain(request.Args), Provider = request.Provider })
            .ConfigureAwait(false);
        return new() { Return = await StateAsync(request.Tok, result).ConfigureAwait(false) };
    }

    /// <inheritdoc/>
    public Task RegisterResourceOutputsAsync(Rpc.RegisterResourceOutputsRequest request)
    {
        var outputs = Plain(request.Outputs);
        if (request.Urn == UrnOf("", Stack.StackType, $"{settings.Project}-{settings.Stack}"))
        {
            StackOutputs = outputs;
        }

        return mocks.RegisterResourceOutputs(new() { Urn = request.Urn, Outputs = outputs });
    }

    /// <inheritdoc/>
    public Task<Rpc.RegisterPackageResponse> RegisterPackageAsync(Rpc.RegisterPackageRequest request) =>
        Task.FromResult(new Rpc.RegisterPackageResponse { Ref = $"{request.Name}@{request.Version}" });

    /// <inheritdoc/>
    public Task RegisterResourceHookAsync(Rpc.RegisterResourceHookRequest request) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task RegisterErrorHookAsync(Rpc.RegisterErrorHookRequest request) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task SignalAndWaitForShutdownAsync() => Task.CompletedTask;

    private static ImmutableDictionary<string, object> Plain(Rpc.EncodedProperties? properties) => PropertyDecoder.FromStruct(properties)
        .Where(property => property.Value is not PropertyNull && !property.Value.ContainsUnknowns)
        .ToImmutableDictionary(property => property.Key, property => PropertyConverter.ToObject(property.Value)!);

    private string UrnOf(string parent, string type, string name)
    {
        var chain = parent.Length == 0 ? "" : parent.Split("::")[2];
        var prefix = chain is "" or Stack.StackType ? "" : $"{chain}$";
        return $"urn:pulumi:{settings.Stack}::{settings.Project}::{prefix}{type}::{name}";
    }

    private async Task<Rpc.EncodedProperties> StateAsync(string what, object state) =>
        await new Serializer(_deployment!, owner: null).SerializeAsync(what, state).ConfigureAwait(false) is PropertyObject properties
            ? PropertyEncoder.ToStruct(properties)
            : throw new InvalidOperationException($"The mocks gave '{what}' a {state?.GetType().Name ?? "null"}; a dictionary is needed.");
}

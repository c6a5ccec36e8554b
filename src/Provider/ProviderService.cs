using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using QsGen.Provider.Hosting;
using QsGen.Provider.Resources;
using QsGen.Wire;
using QsGen.Wire.Rpc;
using Status = Grpc.Core.Status;

namespace QsGen.Provider;

/// <summary>The ResourceProvider service: finds the resource type a call is about, and translates between the wire and that type.</summary>
/// <param name="resources">The types that the package has.</param>
/// <param name="version">The package's version.</param>
/// <param name="session">What the calls share.</param>
/// <param name="components">Makes the components that the package has.</param>
internal sealed class ProviderService(
    ImmutableArray<ManagedResource> resources, string version, ProviderSession session, ComponentCalls components)
    : ResourceProvider.ResourceProviderBase
{
    private readonly ImmutableDictionary<string, ManagedResource> _resources =
        resources.ToImmutableDictionary(resource => resource.Spec.Token, StringComparer.Ordinal);

    private volatile bool _isConfigured;

    /// <inheritdoc/>
    public override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, ServerCallContext context)
    {
        AttachTo(request.EngineAddress);
        return Task.FromResult(new ProviderHandshakeResponse { AcceptSecrets = true, AcceptResources = true, AcceptOutputs = false });
    }

    /// <inheritdoc/>
    public override Task<Empty> Attach(PluginAttach request, ServerCallContext context)
    {
        AttachTo(request.Address);
        return Task.FromResult(new Empty());
    }

    /// <inheritdoc/>
    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(new PluginInfo { Version = version });

    /// <inheritdoc/>
    public override Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, ServerCallContext context) => request.Version > 1
        ? throw new RpcException(new Status(
            StatusCode.InvalidArgument, $"schemas of version {request.Version} are not known; version 1 is"))
        : Task.FromResult(new GetSchemaResponse
        {
            Schema = PackageSchema.Of(
                version, resources.Select(resource => resource.Spec), components.Components.Select(component => component.Spec)),
        });

    /// <inheritdoc/>
    public override Task<ConstructResponse> Construct(ConstructRequest request, ServerCallContext context) =>
        components.ConstructAsync(request);

    /// <inheritdoc/>
    /// <remarks>The stack's whole configuration of this package comes in here; resources get what they need as inputs.</remarks>
    public override Task<CheckResponse> CheckConfig(CheckRequest request, ServerCallContext context) =>
        Task.FromResult(new CheckResponse { Inputs = request.News });

    /// <inheritdoc/>
    /// <remarks>The provider works the same whatever its configuration, so none of its resources is touched by a change of it.</remarks>
    public override Task<DiffResponse> DiffConfig(DiffRequest request, ServerCallContext context) =>
        Task.FromResult(new DiffResponse { Changes = DiffResponse.Types.DiffChanges.DiffNone });

    /// <inheritdoc/>
    /// <remarks>Before it the provider touches nothing.</remarks>
    public override Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context)
    {
        _isConfigured = true;
        return Task.FromResult(new ConfigureResponse { AcceptSecrets = true, AcceptResources = true, SupportsPreview = true });
    }

    /// <inheritdoc/>
    public override Task<InvokeResponse> Invoke(InvokeRequest request, ServerCallContext context) =>
        throw new RpcException(new Status(StatusCode.NotFound, $"package {PackageSchema.Package} has no function '{request.Tok}'"));

    /// <inheritdoc/>
    public override Task<CheckResponse> Check(CheckRequest request, ServerCallContext context) =>
        RunAsync(request.Urn, 0, context, (work, _) =>
    {
        var (inputs, problems) = work.Resource.Check(PropertyDecoder.FromStruct(request.Olds), Decode(request.News));
        var response = new CheckResponse { Inputs = PropertyEncoder.ToStruct(inputs) };
        response.Failures.Add(problems.Select(problem => new CheckFailure { Property = problem.Property, Reason = problem.Reason }));
        return Task.FromResult(response);
    });

    /// <inheritdoc/>
    public override Task<DiffResponse> Diff(DiffRequest request, ServerCallContext context) =>
        RunAsync(request.Urn, 0, context, async (work, cancellationToken) =>
        {
            var old = State(request.Id, request.OldInputs, request.Olds);
            var news = Decode(request.News);
            var ignored = request.IgnoreChanges.ToImmutableHashSet(StringComparer.Ordinal);
            var changes = work.Resource.Diff(old, news).Where(change => !ignored.Contains(change.Property));
            return DiffResponses.Of(await work.Resource.ForeseeAsync(old, news, [.. changes], work.Log, cancellationToken));
        });

    /// <inheritdoc/>
    public override Task<CreateResponse> Create(CreateRequest request, ServerCallContext context) =>
        RunAsync(request.Urn, request.Timeout, context, async (work, cancellationToken) =>
        {
            var inputs = Decode(request.Properties);
            if (request.Preview)
            {
                var planned = await work.Resource.PreviewCreateAsync(inputs, work.Log, cancellationToken);
                return new CreateResponse { Properties = PropertyEncoder.ToStruct(planned) };
            }

            var created = await work.Resource.CreateAsync(Known(inputs), work.Log, cancellationToken);
            return new() { Id = created.Id, Properties = PropertyEncoder.ToStruct(created.Outputs) };
        });

    /// <inheritdoc/>
    public override Task<ReadResponse> Read(ReadRequest request, ServerCallContext context) =>
        RunAsync(request.Urn, request.Timeout, context, async (work, cancellationToken) =>
        {
            var old = State(request.Id, request.Inputs, request.Properties);
            if (old.Inputs.Count == 0)
            {
                throw new ResourceFailure(
                    $"{work.Resource.Spec.Token} cannot be imported; declare it without an import id: creating it takes over what is there")
                {
                    NothingChanged = true,
                };
            }

            return await work.Resource.ReadAsync(old, cancellationToken) is { } found
                ? new ReadResponse
                {
                    Id = found.Id,
                    Properties = PropertyEncoder.ToStruct(found.Outputs),
                    Inputs = PropertyEncoder.ToStruct(found.Inputs),
                }
                : new();
        });

    /// <inheritdoc/>
    public override Task<UpdateResponse> Update(UpdateRequest request, ServerCallContext context) =>
        RunAsync(request.Urn, request.Timeout, context, async (work, cancellationToken) =>
        {
            var old = State(request.Id, request.OldInputs, request.Olds);
            var news = Decode(request.News);
            var outputs = request.Preview
                ? await work.Resource.PreviewUpdateAsync(old, news, work.Log, cancellationToken)
                : await work.Resource.UpdateAsync(old, Known(news), work.Log, cancellationToken);
            return new UpdateResponse { Properties = PropertyEncoder.ToStruct(outputs) };
        });

    /// <inheritdoc/>
    public override Task<Empty> Delete(DeleteRequest request, ServerCallContext context) =>
        RunAsync(request.Urn, request.Timeout, context, async (work, cancellationToken) =>
        {
            var old = State(request.Id, request.OldInputs, request.Properties);
            await work.Resource.DeleteAsync(old, work.Log, cancellationToken);
            return new Empty();
        });

    /// <inheritdoc/>
    public override Task<Empty> Cancel(Empty request, ServerCallContext context)
    {
        session.Cancel();
        return Task.FromResult(new Empty());
    }

    private static PropertyObject Decode(EncodedProperties? properties) => PropertyDecoder.FromStruct(properties).WithoutOutputs();

    // States written by engines that do not send the old inputs have them among the outputs.
    private static ManagedState State(string id, EncodedProperties? inputs, EncodedProperties? outputs)
    {
        var found = Decode(outputs);
        return new(id, inputs is null ? found : Decode(inputs), found);
    }

    private static PropertyObject Known(PropertyObject inputs) => inputs.ContainsUnknowns
        ? throw new ResourceFailure("an input is not known although this is no preview") { NothingChanged = true }
        : inputs;

    private static string Overdue(double seconds) =>
        FormattableString.Invariant($"not done within {seconds} s; allow more with customTimeouts, running again goes on from here");

    private static RpcException Invalid(string message) => new(new Status(StatusCode.InvalidArgument, message));

    private void AttachTo(string address)
    {
        try
        {
            if (address.Length > 0)
            {
                session.Attach(address);
            }
        }
        catch (FormatException problem)
        {
            throw Invalid(problem.Message);
        }
    }

    private async Task<T> RunAsync<T>(
        string urn,
        double seconds,
        ServerCallContext context,
        Func<(ManagedResource Resource, IResourceLog Log), CancellationToken, Task<T>> run)
    {
        if (!_isConfigured)
        {
            throw new RpcException(new Status(StatusCode.FailedPrecondition, "the provider works for nobody before Configure"));
        }

        var type = urn.Split("::") is [_, _, var chain, ..] ? chain.Split('$')[^1] : "";
        var resource = _resources.GetValueOrDefault(type)
            ?? throw Invalid($"package {PackageSchema.Package} has no resource type '{type}'");
        var log = new ResourceLog(session.Engine, urn);
        using var work = session.Begin(seconds, context.CancellationToken);
        try
        {
            var answer = await run((resource, log), work.Token);
            await log.FlushAsync();
            return answer;
        }
        catch (ResourceFailure failure)
        {
            await log.FlushAsync();
            throw FailureStatus.Of(failure);
        }
        catch (PropertyFormatException problem)
        {
            throw Invalid(problem.Message);
        }
        catch (OperationCanceledException)
        {
            throw new RpcException(context.CancellationToken.IsCancellationRequested || seconds == 0
                ? new Status(StatusCode.Cancelled, "cancelled; running again goes on from here")
                : new Status(StatusCode.DeadlineExceeded, Overdue(seconds)));
        }
    }
}

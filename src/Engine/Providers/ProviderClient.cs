using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using QsGen.Engine.Urns;
using QsGen.Wire;
using QsGen.Wire.Loopback;
using QsGen.Wire.Rpc;

namespace QsGen.Engine.Providers;

/// <summary>One running provider, spoken to over gRPC.</summary>
internal sealed partial class ProviderClient : IResourceProvider, IAsyncDisposable
{
    private static readonly TimeSpan CancelLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan HandshakeLimit = TimeSpan.FromSeconds(30);

    private readonly ILoopbackHost _host;
    private readonly GrpcChannel _channel;
    private readonly ResourceProvider.ResourceProviderClient _client;
    private readonly bool _judgesInputsAlone;
    private ProviderTraits _traits = new(false, false, false, false);
    private bool _handshaken;

    private ProviderClient(ILoopbackHost host, GrpcChannel channel, bool judgesInputsAlone) =>
        (_host, _channel, _client, _judgesInputsAlone) = (
            host,
            channel,
            new(CallSpans.Wanted ? channel.Intercept(new CallSpans()) : channel.CreateCallInvoker()),
            judgesInputsAlone);

    public bool SupportsPreview => _traits.SupportsPreview;

    /// <summary>Whether its configuration was known and given to it; false only in previews.</summary>
    public bool Configured { get; private set; }

    /// <summary>Starts a provider and shakes hands with it.</summary>
    /// <exception cref="ProviderException">It does not start or does not answer.</exception>
    public static async Task<ProviderClient> StartAsync(ProviderSource source, ProviderStart start, CancellationToken cancellationToken)
    {
        var host = await source.StartAsync(start, cancellationToken);
        var channel = LoopbackChannel.Open(host.Address);
        var client = new ProviderClient(host, channel, source.JudgesInputsAlone);
        try
        {
            await client.HandshakeAsync(start, cancellationToken);
            return client;
        }
        catch
        {
            await client.DisposeAsync();
            throw;
        }
    }

    /// <summary>Gives the provider its configuration, unless a part of it is not known yet.</summary>
    public Task ConfigureAsync(Urn urn, string id, PropertyObject inputs, CancellationToken cancellationToken) => CallAsync(async () =>
    {
        if (inputs.ContainsUnknowns)
        {
            return Configured = false;
        }

        var package = State.ProviderReference.PackageOf(urn.Type);
        var arguments = ProviderConfig.Arguments(inputs);
        var request = new ConfigureRequest
        {
            Args = PropertyEncoder.ToStruct(_traits.AcceptsSecrets ? arguments : arguments.WithoutSecrets()),
            AcceptSecrets = true,
            AcceptResources = true,
            SendsOldInputs = true,
            SendsOldInputsToDelete = true,
            Id = id,
            Urn = urn.Value,
            Name = urn.Name,
            Type = urn.Type,
        };
        foreach (var (key, value) in arguments.WithoutSecrets())
        {
            request.Variables[$"{package}:config:{key}"] = value is PropertyString text ? text.Value : PropertyJson.ToText(value);
        }

        var answer = await _client.ConfigureAsync(request, cancellationToken: cancellationToken);
        if (!_handshaken)
        {
            _traits = new(answer.AcceptSecrets, answer.AcceptResources, answer.AcceptOutputs, answer.SupportsPreview);
        }

        return Configured = true;
    });

    public Task<ProviderObject> CreateAsync(
        Urn urn, PropertyObject inputs, TimeSpan? timeout, CreateMode mode, CancellationToken cancellationToken) => CallAsync(async () =>
    {
        if (!Configured)
        {
            return new ProviderObject("", PropertyObject.Empty);
        }

        var answer = await _client.CreateAsync(
            new CreateRequest
            {
                Urn = urn.Value,
                Name = urn.Name,
                Type = urn.Type,
                Properties = Outgoing(inputs),
                Timeout = timeout?.TotalSeconds ?? 0,
                Preview = mode == CreateMode.Preview,
            },
            mode == CreateMode.Repeat ? new Metadata { { ProviderHeaders.RepeatedCreate, "true" } } : null,
            cancellationToken: cancellationToken);
        return new ProviderObject(answer.Id, Incoming(answer.Properties, inputs));
    });

    public Task<ProviderObject?> ReadAsync(
        Urn urn, string id, PropertyObject inputs, PropertyObject outputs, TimeSpan? timeout, CancellationToken cancellationToken) =>
        CallAsync(async () =>
        {
            var answer = await _client.ReadAsync(
                new ReadRequest
                {
                    Id = id,
                    Urn = urn.Value,
                    Name = urn.Name,
                    Type = urn.Type,
                    Inputs = Outgoing(inputs),
                    Properties = Outgoing(outputs),
                    Timeout = timeout?.TotalSeconds ?? 0,
                },
                cancellationToken: cancellationToken);
            return answer.Id.Length == 0
                ? null
                : new ProviderObject(
                    answer.Id,
                    Incoming(answer.Properties, outputs),
                    answer.Inputs is null ? null : Incoming(answer.Inputs, inputs));
        });

    public Task<PropertyObject> UpdateAsync(DiffQuery query, TimeSpan? timeout, bool preview, CancellationToken cancellationToken) =>
        CallAsync(async () =>
        {
            if (!Configured)
            {
                return PropertyObject.Empty;
            }

            var answer = await _client.UpdateAsync(
                new UpdateRequest
                {
                    Id = query.Id,
                    Urn = query.Urn.Value,
                    Name = query.Urn.Name,
                    Type = query.Urn.Type,
                    Olds = Outgoing(query.OldOutputs),
                    OldInputs = Outgoing(query.OldInputs),
                    News = Outgoing(query.News),
                    Timeout = timeout?.TotalSeconds ?? 0,
                    IgnoreChanges = { query.IgnoreChanges },
                    Preview = preview,
                },
                cancellationToken: cancellationToken);
            return Incoming(answer.Properties, query.News);
        });

    public Task DeleteAsync(
        Urn urn, string id, PropertyObject inputs, PropertyObject outputs, TimeSpan? timeout, CancellationToken cancellationToken) =>
        CallAsync(async () => await _client.DeleteAsync(
            new DeleteRequest
            {
                Id = id,
                Urn = urn.Value,
                Name = urn.Name,
                Type = urn.Type,
                Properties = Outgoing(outputs),
                OldInputs = Outgoing(inputs),
                Timeout = timeout?.TotalSeconds ?? 0,
            },
            cancellationToken: cancellationToken));

    public Task<InvokeResult> InvokeAsync(
        string token, PropertyObject arguments, bool preview, CancellationToken cancellationToken) => CallAsync(async () =>
    {
        var answer = await _client.InvokeAsync(
            new InvokeRequest { Tok = token, Args = Outgoing(arguments), Preview = preview }, cancellationToken: cancellationToken);
        return new InvokeResult(PropertyDecoder.FromStruct(answer.Return), [.. answer.Failures.Select(ProviderDiff.Failure)]);
    });

    /// <summary>Asks the provider to stop what it is doing; a provider that does not answer is left alone.</summary>
    public async Task CancelAsync()
    {
        try
        {
            using var limit = new CancellationTokenSource(CancelLimit);
            await _client.CancelAsync(new Empty(), cancellationToken: limit.Token);
        }
        catch (RpcException)
        {
            // It may not know the call or may be gone already; either way nothing is left to cancel.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CancelAsync();
        _channel.Dispose();
        await _host.DisposeAsync();
    }

    private async Task HandshakeAsync(ProviderStart start, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(HandshakeLimit);
        try
        {
            var answer = await _client.HandshakeAsync(
                new ProviderHandshakeRequest
                {
                    EngineAddress = start.EngineAddress,
                    RootDirectory = start.RootDirectory,
                    ProgramDirectory = start.RootDirectory,
                    ConfigureWithUrn = true,
                    InvokeWithPreview = true,
                },
                new CallOptions(cancellationToken: limit.Token).WithWaitForReady());
            _traits = new(answer.AcceptSecrets, answer.AcceptResources, answer.AcceptOutputs, SupportsPreview: true);
            _handshaken = true;
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.Unimplemented)
        {
            // Older providers say what they understand when they are configured.
        }
        catch (RpcException exception) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new ProviderException($"a provider did not answer within {HandshakeLimit.TotalSeconds} s of its start", exception);
        }
        catch (RpcException exception)
        {
            throw RpcFailure.Of(exception);
        }
    }

    private EncodedProperties Outgoing(PropertyObject properties)
    {
        var plain = properties.WithoutOutputs();
        plain = _traits.AcceptsResources ? plain : (PropertyObject)References.Reduced(plain);
        return PropertyEncoder.ToStruct(_traits.AcceptsSecrets ? plain : plain.WithoutSecrets());
    }

    private PropertyObject Incoming(EncodedProperties? properties, PropertyObject sent)
    {
        var decoded = PropertyDecoder.FromStruct(properties).WithoutOutputs();
        return _traits.AcceptsSecrets ? decoded : SecretMarks.ByKey(decoded, sent);
    }

    private static async Task<T> CallAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (RpcException exception)
        {
            throw RpcFailure.Of(exception);
        }
        catch (PropertyFormatException exception)
        {
            throw new ProviderException(exception.Message, exception);
        }
    }
}

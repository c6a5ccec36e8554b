using System.Collections.Concurrent;
using System.Collections.Immutable;
using Google.Protobuf;
using Grpc.Core;
using Pulumi.Serialization;
using QsGen.Wire;
using QsGen.Wire.Loopback;
using Rpc = QsGen.Wire.Rpc;

namespace Pulumi.Runtime;

/// <summary>Serves the hooks of a program to the engine. Nothing listens before the first hook, or on an engine without hooks.</summary>
/// <param name="deployment">Whose hooks.</param>
internal sealed class ProgramHookServer(Deployment deployment) : Rpc.Callbacks.CallbacksBase, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Func<ByteString, CancellationToken, Task<IMessage>>> _callbacks =
        new(StringComparer.Ordinal);

    private readonly Lock _lock = new();
    private Task<LoopbackServer>? _server;

    /// <summary>Makes a hook known to the engine.</summary>
    /// <returns>Whether the engine has such hooks.</returns>
    public Task<bool> Register(ResourceHook hook) => Tracked(async () =>
    {
        if (!await deployment.Features.SupportsAsync("resourceHooks").ConfigureAwait(false))
        {
            return false;
        }

        await deployment.Monitor.RegisterResourceHookAsync(new()
        {
            Name = hook.Name,
            Callback = await ServeAsync((request, stop) => AnswerAsync(hook, request, stop)).ConfigureAwait(false),
            OnDryRun = hook.Options.OnDryRun ?? false,
            IgnoreErrors = hook.Options.IgnoreErrors ?? false,
        }).ConfigureAwait(false);
        return true;
    });

    /// <inheritdoc cref="Register(ResourceHook)"/>
    public Task<bool> Register(ErrorHook hook) => Tracked(async () =>
    {
        if (!await deployment.Features.SupportsAsync("errorHooks").ConfigureAwait(false))
        {
            return false;
        }

        await deployment.Monitor.RegisterErrorHookAsync(new()
        {
            Name = hook.Name,
            Callback = await ServeAsync((request, stop) => AnswerAsync(hook, request, stop)).ConfigureAwait(false),
        }).ConfigureAwait(false);
        return true;
    });

    /// <summary>A resource's hooks by name, once the engine knows them; those that it can't have are left out.</summary>
    public static async Task<Rpc.RegisterResourceRequest.Types.ResourceHooksBinding> BindingOfAsync(ResourceHookBinding hooks)
    {
        var binding = new Rpc.RegisterResourceRequest.Types.ResourceHooksBinding();
        binding.BeforeCreate.Add(await NamesAsync(hooks.BeforeCreate).ConfigureAwait(false));
        binding.AfterCreate.Add(await NamesAsync(hooks.AfterCreate).ConfigureAwait(false));
        binding.BeforeUpdate.Add(await NamesAsync(hooks.BeforeUpdate).ConfigureAwait(false));
        binding.AfterUpdate.Add(await NamesAsync(hooks.AfterUpdate).ConfigureAwait(false));
        binding.BeforeDelete.Add(await NamesAsync(hooks.BeforeDelete).ConfigureAwait(false));
        binding.AfterDelete.Add(await NamesAsync(hooks.AfterDelete).ConfigureAwait(false));
        foreach (var hook in hooks.OnError)
        {
            if (await hook.Registered.ConfigureAwait(false))
            {
                binding.OnError.Add(hook.Name);
            }
        }

        return binding;
    }

    /// <inheritdoc/>
    public override async Task<Rpc.CallbackInvokeResponse> Invoke(Rpc.CallbackInvokeRequest request, ServerCallContext context)
    {
        if (!_callbacks.TryGetValue(request.Token, out var callback))
        {
            throw new RpcException(new Status(StatusCode.NotFound, $"the program has no callback '{request.Token}'"));
        }

        using var running = deployment.MakeAmbient();
        var answer = await callback(request.Request, context.CancellationToken).ConfigureAwait(false);
        return new() { Response = answer.ToByteString() };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is { } server)
        {
            await (await server.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async Task<List<string>> NamesAsync(IEnumerable<ResourceHook> hooks)
    {
        var names = new List<string>();
        foreach (var hook in hooks)
        {
            if (await hook.Registered.ConfigureAwait(false))
            {
                names.Add(hook.Name);
            }
        }

        return names;
    }

    private static async Task<IMessage> AnswerAsync(ResourceHook hook, ByteString bytes, CancellationToken stop)
    {
        var request = Rpc.ResourceHookRequest.Parser.ParseFrom(bytes);
        try
        {
            await hook.Callback(
                new(
                    request.Urn, request.Id, request.Name, request.Type, Plain(request.NewInputs), Plain(request.OldInputs),
                    Plain(request.NewOutputs), Plain(request.OldOutputs)),
                stop).ConfigureAwait(false);
            return new Rpc.ResourceHookResponse();
        }
        catch (Exception failure)
        {
            return new Rpc.ResourceHookResponse { Error = failure.Message };
        }
    }

    private static async Task<IMessage> AnswerAsync(ErrorHook hook, ByteString bytes, CancellationToken stop)
    {
        var request = Rpc.ErrorHookRequest.Parser.ParseFrom(bytes);
        try
        {
            var retry = await hook.Callback(
                new(
                    request.Urn, request.Id, request.Name, request.Type, Plain(request.NewInputs), Plain(request.OldInputs),
                    Plain(request.OldOutputs), request.FailedOperation, [.. request.Errors]),
                stop).ConfigureAwait(false);
            return new Rpc.ErrorHookResponse { Retry = retry };
        }
        catch (Exception failure)
        {
            return new Rpc.ErrorHookResponse { Error = failure.Message };
        }
    }

    private static ImmutableDictionary<string, object?>? Plain(Rpc.EncodedProperties? properties) => properties is null
        ? null
        : PropertyDecoder.FromStruct(properties).ToImmutableDictionary(entry => entry.Key, entry => Plain(entry.Value));

    private static object? Plain(PropertyValue value) => value switch
    {
        PropertyUnknown => null,
        PropertySecret secret => Plain(secret.Value),
        PropertyOutput output => Plain(output.WithoutOutputs()),
        PropertyArray array => array.Items.Select(Plain).ToImmutableArray(),
        PropertyObject map => map.ToImmutableDictionary(entry => entry.Key, entry => Plain(entry.Value)),
        _ => PropertyConverter.ToObject(value),
    };

    private Task<bool> Tracked(Func<Task<bool>> register)
    {
        var registered = register();
        deployment.Tasks.Track(registered);
        return registered;
    }

    private async Task<Rpc.Callback> ServeAsync(Func<ByteString, CancellationToken, Task<IMessage>> callback)
    {
        Task<LoopbackServer> server;
        lock (_lock)
        {
            server = _server ??= LoopbackServer.StartAsync([LoopbackService.Of(this)], CancellationToken.None);
        }

        // Engines hand it back with each call: whoever does not know it can't call anything.
        var token = LoopbackToken.New();
        _callbacks[token] = callback;
        return new() { Target = (await server.ConfigureAwait(false)).Address, Token = token };
    }
}

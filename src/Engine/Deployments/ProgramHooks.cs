using System.Collections.Concurrent;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using QsGen.Engine.Providers;
using QsGen.Wire.Loopback;
using QsGen.Wire.Rpc;

namespace QsGen.Engine.Deployments;

/// <summary>The hooks that the program of an operation has registered, by name.</summary>
internal sealed class ProgramHooks : IDisposable
{
    private readonly ConcurrentDictionary<string, ProgramHook> _hooks = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, GrpcChannel> _channels = new(StringComparer.Ordinal);

    /// <summary>Takes note of a hook.</summary>
    /// <exception cref="RegistrationException">The name is taken.</exception>
    public void Register(string name, ProgramHook hook)
    {
        if (!_hooks.TryAdd(name, hook))
        {
            throw new RegistrationException($"the hook '{name}' is registered already");
        }
    }

    /// <summary>The hook of a name; null if the program has none such, or is not running.</summary>
    public ProgramHook? Find(string name) => _hooks.GetValueOrDefault(name);

    /// <summary>Calls a hook.</summary>
    /// <exception cref="ProviderException">The program does not answer.</exception>
    public async Task<T> InvokeAsync<T>(string name, ProgramHook hook, IMessage request, MessageParser<T> answer)
        where T : IMessage<T>
    {
        try
        {
            var channel = _channels.GetOrAdd(hook.Target, LoopbackChannel.Open);
            var response = await new Callbacks.CallbacksClient(channel)
                .InvokeAsync(new() { Token = hook.Token, Request = request.ToByteString() });
            return answer.ParseFrom(response.Response);
        }
        catch (RpcException failure)
        {
            throw new ProviderException($"the hook '{name}' does not answer: {failure.Status.Detail}", failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var channel in _channels.Values)
        {
            channel.Dispose();
        }
    }
}

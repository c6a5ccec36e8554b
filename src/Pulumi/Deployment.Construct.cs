using System.Runtime.ExceptionServices;
using Pulumi.Runtime;
using Pulumi.Serialization;
using QsGen.Wire;
using QsGen.Wire.Loopback;
using Rpc = QsGen.Wire.Rpc;

namespace Pulumi;

/// <content>Components that a provider makes for programs in other languages.</content>
public sealed partial class Deployment
{
    /// <summary>Makes a component in the deployment of the program that asked for it, and waits until it is complete.</summary>
    /// <param name="settings">What that program runs with.</param>
    /// <param name="monitorAddress">The engine's monitor, as host and port.</param>
    /// <param name="engineAddress">Where messages go, as host and port.</param>
    /// <param name="make">Makes the component; the deployment is running meanwhile.</param>
    /// <exception cref="RunException">The component can't be made; the message says why.</exception>
    internal static async Task<Rpc.ConstructResponse> ConstructAsync(
        RunSettings settings, string monitorAddress, string engineAddress, Func<ComponentResource> make)
    {
        using var monitor = LoopbackChannel.Open(monitorAddress);
        using var engine = LoopbackChannel.Open(engineAddress);
        var deployment = new Deployment(
            settings, new GrpcMonitor(monitor.CreateCallInvoker()), new GrpcEngine(engine.CreateCallInvoker()));
        await using var hooks = deployment.Hooks.ConfigureAwait(false);
        return await deployment.ConstructAsync(make).ConfigureAwait(false);
    }

    private async Task<Rpc.ConstructResponse> ConstructAsync(Func<ComponentResource> make)
    {
        ComponentResource? component = null;
        if (await CompleteAsync(() => component = make()).ConfigureAwait(false) is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        await Logger.FlushAsync().ConfigureAwait(false);
        if (Logger.HasErrors)
        {
            throw new RunException($"{component!.Identity} has the errors above.");
        }

        var response = new Rpc.ConstructResponse { Urn = (await component!.Urn.DataTask.ConfigureAwait(false)).Value };
        var state = new List<KeyValuePair<string, PropertyValue>>();
        foreach (var (name, value) in ResourceOutputs.ValuesOf(component).OrderBy(output => output.Key, StringComparer.Ordinal))
        {
            var serializer = new Serializer(this, owner: null);
            var serialised = await serializer.SerializeAsync(name, value).ConfigureAwait(false);
            if (serialised is PropertyNull)
            {
                continue;
            }

            state.Add(KeyValuePair.Create(name, serialised));
            var urns = await new Dependencies(owner: null, Waits).UrnsAsync(serializer.Resources).ConfigureAwait(false);
            response.StateDependencies.Add(name, new() { Urns = { urns } });
        }

        response.State = PropertyEncoder.ToStruct(PropertyObject.From(state));
        return response;
    }
}

using QsGen.LocalQuickSight;
using QsGen.Provider.Hosting;
using QsGen.Wire.Loopback;

namespace QsGen.Cli.Stacks;

/// <summary>The stand-in for AWS's provider as a plugin of its own, so that Pulumi's CLI can deploy without AWS.</summary>
internal sealed class StandInHost : IPluginHost
{
    private readonly LoopbackServer _server;
    private readonly ProviderSession _session;

    private StandInHost(LoopbackServer server, ProviderSession session) => (_server, _session) = (server, session);

    /// <inheritdoc/>
    public string Address => _server.Address;

    /// <summary>Starts it.</summary>
    /// <param name="engineAddress">The engine, as host and port; null: it will say so itself.</param>
    /// <param name="folder">The project's folder, whose local QuickSight it changes.</param>
    /// <param name="clock">Tells when resources are made and changed.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="FormatException">The address is not of that form.</exception>
    public static async Task<StandInHost> StartAsync(
        string? engineAddress, string folder, TimeProvider clock, CancellationToken cancellationToken)
    {
        var session = new ProviderSession(engineAddress);
        var service = LocalQuickSightProvider.ServiceIn(LocalEngine.QuickSightIn(folder), clock, session.Attach);
        return new(await LoopbackServer.StartAsync([service], cancellationToken), session);
    }

    /// <inheritdoc/>
    public Task WatchEngineAsync(TimeProvider time, CancellationToken cancellationToken) =>
        _session.WatchEngineAsync(time, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _session.Dispose();
    }
}

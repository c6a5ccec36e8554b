using NodaTime;
using QsGen.Engine.Providers;
using QsGen.Provider;

namespace QsGen.Cli.Stacks;

/// <summary>The <c>qsgen</c> provider in this process, as the embedded engine wants it.</summary>
internal sealed class QsGenProvider : IProviderHost
{
    private readonly ProviderHost _host;

    private QsGenProvider(ProviderHost host) => _host = host;

    /// <inheritdoc/>
    public string Address => _host.Address;

    /// <summary>How the engine starts it. A create that was interrupted is taken over by the next one.</summary>
    public static ProviderSource Source { get; } =
        new InProcessProvider("qsgen", StartAsync) { AdoptsInterruptedCreates = true };

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static async Task<IProviderHost> StartAsync(ProviderStart start, CancellationToken cancellationToken) =>
        new QsGenProvider(await ProviderHost.StartAsync(
            start.EngineAddress, start.RootDirectory, SystemClock.Instance, cancellationToken));
}

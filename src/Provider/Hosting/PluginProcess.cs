using System.Runtime.InteropServices;

namespace QsGen.Provider.Hosting;

/// <summary>A process that is one provider, as engines start them.</summary>
internal static class PluginProcess
{
    /// <summary>Serves until the engine is gone or the process is told to end.</summary>
    /// <remarks>The first line on standard output is the port; nothing else is written there.</remarks>
    /// <param name="start">Starts the provider.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(Func<CancellationToken, Task<IPluginHost>> start, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        await using var host = await start(end.Token);
        await Console.Out.WriteAsync($"{host.Address.Split(':')[^1]}\n");
        await Console.Out.FlushAsync(end.Token);
        try
        {
            await host.WatchEngineAsync(TimeProvider.System, end.Token);
        }
        catch (OperationCanceledException)
        {
            // Being told to end is how a provider ordinarily ends.
        }

        return 0;

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            end.Cancel();
        }
    }
}

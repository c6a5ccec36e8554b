using NodaTime;
using QsGen.Engine.Providers;
using QsGen.Provider;

namespace QsGen.Cli.Stacks;

/// <summary>The <c>qsgen</c> provider in this process, as the embedded engine wants it.</summary>
internal static class QsGenProvider
{
    /// <summary>How the engine starts it. A create that was interrupted is taken over by the next one.</summary>
    public static ProviderSource Source { get; } = new("qsgen", async (start, cancellationToken) =>
        await ProviderHost.StartAsync(
            start.EngineAddress,
            start.RootDirectory,
            SystemClock.Instance,
            cancellationToken,
            reports: new StackReports(Environment.GetEnvironmentVariable, TimeProvider.System),
            isOurs: true))
    {
        AdoptsInterruptedCreates = true,
    };
}

using QsGen.Wire.Loopback;

namespace QsGen.Provider.Hosting;

/// <summary>A provider that serves an engine.</summary>
internal interface IPluginHost : ILoopbackHost
{
    /// <summary>
    /// Completes when the engine does not listen any more. The protocol has no word for it, so it is looked for now and then.
    /// </summary>
    Task WatchEngineAsync(TimeProvider time, CancellationToken cancellationToken);
}

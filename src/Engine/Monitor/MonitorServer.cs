using System.Diagnostics;
using QsGen.Engine.Deployments;
using QsGen.Wire;
using QsGen.Wire.Loopback;

namespace QsGen.Engine.Monitor;

/// <summary>Starts the server that a program talks to.</summary>
internal static class MonitorServer
{
    /// <summary>Serves the monitor, the engine and health on one port.</summary>
    public static Task<LoopbackServer> StartAsync(
        ProgramSession session, PlanRecorder recorder, StepRunner runner, bool programBearsToken) =>
        LoopbackServer.StartAsync(
            [
                LoopbackService.Of(new MonitorService(session)),
                LoopbackService.Of(new EngineService(recorder, () => runner.Stopping)),
                LoopbackService.Of(new HealthService()),
            ],
            CancellationToken.None,
            new CallSpans(Activity.Current?.Context ?? default),
            isOurs: programBearsToken);
}

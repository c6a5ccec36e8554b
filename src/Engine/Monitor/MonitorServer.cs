using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using QsGen.Engine.Deployments;
using QsGen.Engine.Hosting;
using QsGen.Wire;

namespace QsGen.Engine.Monitor;

/// <summary>Starts the server that a program talks to.</summary>
internal static class MonitorServer
{
    /// <summary>Serves the monitor, the engine and health on one port.</summary>
    public static Task<LoopbackServer> StartAsync(ProgramSession session, PlanRecorder recorder, StepRunner runner) =>
        LoopbackServer.StartAsync(
            services => services
                .AddSingleton(new MonitorService(session))
                .AddSingleton(new EngineService(recorder, () => runner.Stopping))
                .AddSingleton<HealthService>(),
            routes =>
            {
                routes.MapGrpcService<MonitorService>();
                routes.MapGrpcService<EngineService>();
                routes.MapGrpcService<HealthService>();
            },
            CancellationToken.None,
            new CallSpans(Activity.Current?.Context ?? default));
}

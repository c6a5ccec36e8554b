using Pulumi;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Cli.Stacks;
using QsGen.Cli.Tracing;
using QsGen.Provider;
using QsGen.Provider.Hosting;
using QsGen.Stacks;

namespace QsGen.Cli;

/// <summary>Starts the process in one of its modes.</summary>
internal static class Launch
{
    /// <summary>Runs the mode that the arguments and the environment ask for, and returns the process's exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            return await RunModeAsync(args);
        }
        catch (Exception failure)
        {
            return Failure.Tell(failure, Console.Error);
        }
    }

    private static Task<int> RunModeAsync(string[] args)
    {
        var hasMonitor = System.Environment.GetEnvironmentVariable("PULUMI_MONITOR") is { Length: > 0 };
        var plan = LaunchPlan.Of(args, hasMonitor);

        return plan.Mode switch
        {
            LaunchMode.Program => RunProgramAsync(),
            LaunchMode.Provider => RunProviderAsync(plan.EngineAddress),
            LaunchMode.StandIn => RunStandInAsync(plan.EngineAddress),
            LaunchMode.CommandLine => RunCommandAsync(args),
            _ => throw new InvalidOperationException($"{plan.Mode} is no mode."),
        };
    }

    private static async Task<int> RunProgramAsync()
    {
        using var log = SpanLog.Open(CliContext.OfProcess());
        using var span = log.Begin("program");
        return await Deployment.RunAsync<InstitutionStack>();
    }

    private static async Task<int> RunProviderAsync(string? engineAddress)
    {
        using var log = SpanLog.Open(CliContext.OfProcess(), ofAll: true);
        return await RunPluginAsync(engineAddress, () => ProviderHost.RunAsync(
            engineAddress,
            [InstitutionOffer.Component],
            new StackReports(Environment.GetEnvironmentVariable, TimeProvider.System),
            CancellationToken.None));
    }

    private static Task<int> RunStandInAsync(string? engineAddress) => RunPluginAsync(engineAddress, () => PluginProcess.RunAsync(
        async end => await StandInHost.StartAsync(engineAddress, Directory.GetCurrentDirectory(), TimeProvider.System, end),
        CancellationToken.None));

    private static async Task<int> RunPluginAsync(string? engineAddress, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (FormatException)
        {
            throw new InvalidInputException($"provider: '{engineAddress}' is no address of an engine; write HOST:PORT");
        }
    }

    private static async Task<int> RunCommandAsync(string[] args)
    {
        var context = CliContext.OfProcess();
        using var signals = new StopSignals(context);
        return await CommandLine.RunAsync(args, context, signals.Stop);
    }
}

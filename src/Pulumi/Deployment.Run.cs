using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Runtime;
using QsGen.Wire.Loopback;

namespace Pulumi;

/// <content>The loop that waits for a program's resources and reports how it ended.</content>
public sealed partial class Deployment
{
    private const int Failed = 1;
    private const int FailedAndReported = 32;

    private static IDictionary<string, object?> NoOutputs => ImmutableDictionary<string, object?>.Empty;

    /// <summary>Runs a program against the engine that the environment names.</summary>
    private static async Task<int> RunWithEngineAsync(Func<Stack> makeStack)
    {
        var (settings, monitorAddress, engineAddress) = RunSettings.FromEnvironment();
        using var monitor = LoopbackChannel.Open(monitorAddress);
        using var engine = LoopbackChannel.Open(engineAddress);
        var deployment = new Deployment(
            settings,
            new GrpcMonitor(monitor.CreateCallInvoker()),
            new GrpcEngine(engine.CreateCallInvoker()));

        await using var hooks = deployment.Hooks.ConfigureAwait(false);
        var exitCode = await deployment.RunAsync(makeStack).ConfigureAwait(false);
        if (exitCode != 0)
        {
            Environment.ExitCode = exitCode;
        }

        return exitCode;
    }

    private static T Unwrapped<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (TargetInvocationException wrapped) when (wrapped.InnerException is { } inner)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    private static (string Message, Resource? Resource) Describe(Exception failure) => failure switch
    {
        RunException => (failure.Message, null),
        ResourceException { HideStack: true } known => (known.Message, known.Resource),
        ResourceException known => (known.ToString(), known.Resource),
        _ => ($"Running program '{ProgramPath()}' failed with an unhandled exception:\n{failure}", null),
    };

    private static string ProgramPath() =>
        Assembly.GetEntryAssembly()?.Location is { Length: > 0 } path ? path : Environment.ProcessPath ?? "";

    /// <summary>Makes the stack and waits until everything that the program began has ended.</summary>
    /// <returns>The exit code.</returns>
    private async Task<int> RunAsync(Func<Stack> makeStack)
    {
        var failure = await CompleteAsync(() =>
        {
            var stack = makeStack();
            if (stack.GetType() != typeof(Stack))
            {
                stack.RegisterPropertyOutputs();
            }
        }).ConfigureAwait(false);
        try
        {
            if (failure is not null)
            {
                return await ReportAsync(failure).ConfigureAwait(false);
            }

            await Logger.FlushAsync().ConfigureAwait(false);
        }
        catch (LogException unheard)
        {
            await Console.Error.WriteLineAsync($"The engine does not take messages: {unheard.InnerException?.Message}")
                .ConfigureAwait(false);
            return Failed;
        }

        if (Logger.HasErrors)
        {
            return Failed;
        }

        await Monitor.SignalAndWaitForShutdownAsync().ConfigureAwait(false);
        return 0;
    }

    /// <summary>Runs the program until no task is left or one failed.</summary>
    private async Task<Exception?> CompleteAsync(Action program)
    {
        // Local to this async flow: callers and later runs do not see it.
        Ambient.Value = this;
        try
        {
            program();
        }
        catch (Exception failure)
        {
            return failure;
        }

        return await Tasks.WaitAsync().ConfigureAwait(false);
    }

    private async Task<int> ReportAsync(Exception failure)
    {
        if (failure is LogException)
        {
            throw failure;
        }

        var (message, resource) = Describe(failure);
        Logger.Write(LogLevel.Error, message, resource);
        await Logger.FlushAsync().ConfigureAwait(false);
        return FailedAndReported;
    }
}

using System.Globalization;
using QsGen.Engine.Deployments;
using QsGen.Engine.Monitor;

namespace QsGen.Engine.Operations;

/// <summary>Runs the program inside this process, until it has registered everything and then until it ends.</summary>
internal sealed class ProgramRun(
    RunningDeployment deployment, ProgramSession session, StepRunner runner, string address, EngineProgram? program)
{
    /// <summary>The exit code of a program that has reported its failure itself.</summary>
    private const int Reported = 32;

    // A program that does not react to being stopped is left behind.
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);

    private Task<int>? _exit;

    /// <summary>Whether the program failed.</summary>
    public bool Failed { get; private set; }

    /// <summary>Whether the program has said all that it wants, so that the rest can go.</summary>
    public bool MayDelete => !Failed && !runner.Failed && !runner.Stopping;

    /// <summary>Starts the program and waits until it says that no registrations follow, or ends.</summary>
    public async Task UntilRegisteredAsync(CancellationToken stop)
    {
        if (program is null)
        {
            return;
        }

        var variables = ProgramEnvironment.Variables(deployment.Settings, address, deployment.Preview, deployment.Options.Parallel);
        _exit = Task.Run(() => program(variables, stop), CancellationToken.None);
        await Task.WhenAny(_exit, session.Signalled, WhenStuckAsync(stop));
        if (_exit.IsCompleted)
        {
            await JudgeAsync(_exit);
        }
    }

    /// <summary>Lets the program go on that waits for the end of the operation, and waits until it has ended.</summary>
    public async Task UntilEndedAsync(CancellationToken stop)
    {
        session.Finish();
        if (_exit is null)
        {
            return;
        }

        await Task.WhenAny(_exit, WhenStuckAsync(stop));
        await JudgeAsync(_exit);
    }

    /// <summary>Ends some time after the person wants to stop.</summary>
    private async Task WhenStuckAsync(CancellationToken stop)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = stop.Register(() => stopped.TrySetResult());
        await stopped.Task;
        await Task.Delay(StopLimit, deployment.Settings.Clock, CancellationToken.None);
    }

    private async Task JudgeAsync(Task<int> exit)
    {
        if (Failed)
        {
            return;
        }

        if (!exit.IsCompleted)
        {
            Failed = true;
            deployment.Error(null, "the program did not react to being stopped and was left behind");
            return;
        }

        try
        {
            var code = await exit;
            Failed = code != 0;
            if (Failed && code != Reported && !runner.Failed)
            {
                deployment.Error(null, string.Create(CultureInfo.InvariantCulture, $"Program exited with non-zero exit code: {code}"));
            }
        }
        catch (Exception exception)
        {
            Failed = true;
            if (!runner.Stopping)
            {
                deployment.Error(null, $"the program failed: {exception.Message}");
            }
        }
    }
}

using System.Collections.Concurrent;
using QsGen.Engine.Deployments;

namespace QsGen.Engine.Monitor;

/// <summary>What the monitor service shares with the operation that runs the program.</summary>
internal sealed class ProgramSession(
    ProgramPhase program, StepRunner runner, RunningDeployment deployment, CancellationToken stopping)
{
    private readonly ConcurrentBag<Task> _calls = [];
    private readonly TaskCompletionSource _signalled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ProgramPhase Program => program;

    /// <summary>The hooks of the program.</summary>
    public ProgramHooks Hooks => deployment.Hooks;

    /// <summary>Ends when the person wants to stop.</summary>
    public CancellationToken Stopping => stopping;

    public bool ContinuesOnError => deployment.Options.ContinueOnError;

    /// <summary>Ends when the program says that no registrations follow.</summary>
    public Task Signalled => _signalled.Task;

    /// <summary>A defect of the engine that a call ran into; null if there was none.</summary>
    public Exception? Broken { get; private set; }

    /// <summary>Ends when all is done that follows the program.</summary>
    public Task Finished => _finished.Task;

    /// <summary>Notes that the program says that no registrations follow. False if it has said so before.</summary>
    public bool Signal() => _signalled.TrySetResult();

    /// <summary>Lets the program go on that waits.</summary>
    public void Finish() => _finished.TrySetResult();

    /// <summary>Takes note of a call of the program that is being answered.</summary>
    public Task<T> Answering<T>(Task<T> call)
    {
        _calls.Add(call);
        return call;
    }

    /// <summary>
    /// Ends when no call is being answered any more. A program whose one call failed leaves others behind, and those may still use
    /// providers.
    /// </summary>
    public async Task WhenIdleAsync() => await Task.WhenAll(_calls).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Tells the person why a request cannot be carried out, and gives the operation up.</summary>
    public void Reject(string message)
    {
        runner.Fail();
        deployment.Error(null, message);
    }

    /// <summary>Gives the operation up because the engine itself failed.</summary>
    public void Break(Exception exception)
    {
        Broken ??= exception;
        runner.Fail();
    }
}

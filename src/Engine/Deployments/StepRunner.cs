using System.Runtime.ExceptionServices;
using Grpc.Core;
using QsGen.Engine.Plans;
using QsGen.Engine.Providers;
using QsGen.Engine.State;
using QsGen.Engine.Steps;
using QsGen.Engine.Tracing;

namespace QsGen.Engine.Deployments;

/// <summary>Does steps: as many at once as allowed, none after the first failure, each noted in the state before and after.</summary>
internal sealed class StepRunner(RunningDeployment deployment, CancellationToken stop) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(deployment.Options.Parallel);
    private readonly StepHooks _hooks = new(deployment);
    private int _failed;

    /// <summary>Whether a step has failed or the person wants to stop.</summary>
    public bool Stopping => stop.IsCancellationRequested || (Failed && !deployment.Options.ContinueOnError);

    /// <summary>Whether anything has failed so far.</summary>
    public bool Failed => Volatile.Read(ref _failed) != 0;

    /// <summary>Makes the whole operation a failed one.</summary>
    public void Fail() => Interlocked.Exchange(ref _failed, 1);

    /// <summary>Does the steps of one registration in order, and returns the state that they lead to.</summary>
    /// <exception cref="DeploymentStoppedException">The operation is being given up.</exception>
    /// <exception cref="StepFailedException">One of the steps failed; it has been reported.</exception>
    public async Task<ResourceState?> RunAsync(IEnumerable<Step> steps)
    {
        ResourceState? state = null;
        foreach (var step in steps)
        {
            state = await RunAsync(step) ?? state;
        }

        return state;
    }

    /// <summary>Does one step, and returns the state that it leads to; null if the resource is gone.</summary>
    /// <exception cref="DeploymentStoppedException">The operation is being given up.</exception>
    /// <exception cref="StepFailedException">The step failed; it has been reported.</exception>
    public async Task<ResourceState?> RunAsync(Step step)
    {
        await _slots.WaitAsync(CancellationToken.None);
        try
        {
            if (Stopping)
            {
                throw new DeploymentStoppedException();
            }

            return await DoAsync(step);
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <summary>Ends when no step is under way any more.</summary>
    public async Task WhenIdleAsync()
    {
        for (var slot = 0; slot < deployment.Options.Parallel; slot++)
        {
            await _slots.WaitAsync(CancellationToken.None);
        }

        _slots.Release(deployment.Options.Parallel);
    }

    public void Dispose() => _slots.Dispose();

    private async Task<ResourceState?> DoAsync(Step step)
    {
        using var span = EngineSpans.Step(step.Kind, step.Urn.Type, step.Urn.Name);
        var clock = deployment.Settings.Clock;
        var started = clock.GetTimestamp();
        deployment.Recorder.Report(new StepStarted(step.Urn, step.Kind));
        StepOutcome outcome;
        try
        {
            await _hooks.BeforeAsync(step);
            outcome = await ApplyAsync(step);
            await _hooks.AfterAsync(step, outcome);
        }
        catch (Exception exception) when (exception is ProviderException or RpcException or EngineException or OperationCanceledException)
        {
            Finish(step, null, exception.Message);
            throw new StepFailedException(step.Urn, exception.Message);
        }
        catch (Exception exception)
        {
            Fail();
            ExceptionDispatchInfo.Throw(exception);
            throw;
        }

        if (outcome.State is { } state)
        {
            deployment.Remember(state);
        }

        Finish(step, outcome, outcome.Failure?.Message);
        return outcome.Failure is null ? outcome.State : throw new StepFailedException(step.Urn, outcome.Failure.Message);

        void Finish(Step done, StepOutcome? result, string? error)
        {
            if (error is not null)
            {
                Fail();
                span.Failed();
                deployment.Error(done.Urn, error);
            }

            var duration = deployment.Preview ? (TimeSpan?)null : clock.GetElapsedTime(started);
            var change = new ChangeBuilder(deployment.Settings.Compare, deployment.Settings.Removal).Build(done, result, duration, error);
            deployment.Recorder.Report(new StepFinished(change));
        }
    }

    private async Task<StepOutcome> ApplyAsync(Step step)
    {
        var note = step.Pending is { } kind && !deployment.Preview ? new PendingOperation(step.Subject, kind) : null;
        if (note is not null)
        {
            await deployment.Journal.BeginAsync(note);
        }

        StepOutcome outcome;
        try
        {
            // What a provider has begun is not abandoned: stopping asks the provider itself to cancel.
            outcome = await AttemptAsync(step);
        }
        catch when (note is not null)
        {
            await deployment.Journal.EndAsync(note, _ => { });
            throw;
        }

        await SaveAsync(note, outcome);
        return outcome;
    }

    private async Task<StepOutcome> AttemptAsync(Step step)
    {
        var errors = new List<string>();
        while (true)
        {
            try
            {
                return await step.ApplyAsync(deployment.StepContext, CancellationToken.None);
            }
            catch (ProviderException failure) when (!stop.IsCancellationRequested)
            {
                errors.Insert(0, failure.Message);
                if (!await _hooks.RetriesAsync(step, errors))
                {
                    throw;
                }
            }
        }
    }

    private Task SaveAsync(PendingOperation? note, StepOutcome outcome)
    {
        if (note is not null)
        {
            return deployment.Journal.EndAsync(note, outcome.Save);
        }

        if (outcome.Durable)
        {
            return deployment.Journal.ChangeAsync(outcome.Save);
        }

        deployment.Journal.Change(outcome.Save);
        return Task.CompletedTask;
    }
}

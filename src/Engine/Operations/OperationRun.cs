using QsGen.Engine.Deployments;
using QsGen.Engine.Monitor;
using QsGen.Engine.Plans;
using QsGen.Engine.Providers;
using QsGen.Engine.State;
using QsGen.Wire;
using QsGen.Wire.Loopback;

namespace QsGen.Engine.Operations;

/// <summary>One operation, or its preview, from the state before to the state after.</summary>
/// <param name="settings">The project and the stack.</param>
/// <param name="operation">What it is.</param>
/// <param name="preview">Whether nothing may change.</param>
/// <param name="options">How the person wants it.</param>
/// <param name="display">Where it is shown.</param>
/// <param name="save">Makes a state durable.</param>
/// <param name="readStack">The outputs of another stack; null if there is none of that name.</param>
internal sealed class OperationRun(
    EngineSettings settings,
    OperationKind operation,
    bool preview,
    OperationOptions options,
    IEngineDisplay display,
    Func<Snapshot, Task> save,
    Func<string, CancellationToken, Task<PropertyObject?>> readStack)
{
    private readonly SecretMask _mask = new();
    private string _address = "";
    private bool _failed;
    private bool _changesState;

    /// <summary>The state that the operation led to.</summary>
    public Snapshot? After { get; private set; }

    /// <summary>Whether the state after differs from the one before, if only in what no plan shows.</summary>
    public bool HasChanges { get; private set; }

    /// <summary>Does it.</summary>
    /// <param name="before">The state before.</param>
    /// <param name="program">Runs the program; null where no program is needed.</param>
    /// <param name="stop">Ends when the person wants to stop: nothing new is begun then.</param>
    public async Task<Plan> RunAsync(Snapshot before, EngineProgram? program, CancellationToken stop)
    {
        var started = settings.Clock.GetTimestamp();
        LearnSecrets(before);
        var recorder = new PlanRecorder(display, _mask);
        recorder.Report(new OperationStarted(operation, preview, settings.Project, settings.Stack));
        var current = before;
        if (!before.Pending.IsEmpty)
        {
            current = await WithoutProgramAsync(
                before,
                recorder,
                (deployment, runner) =>
                    new InterruptedOperations(deployment, runner).RecoverAsync(repeatsCreates: operation != OperationKind.Refresh),
                stop);
        }

        if ((options.Refresh || operation == OperationKind.Refresh) && !_failed)
        {
            current = await RefreshAsync(current, recorder, stop);
        }

        var outputsBefore = current.Stack?.Outputs ?? PropertyObject.Empty;
        if (operation != OperationKind.Refresh && !_failed)
        {
            current = await ChangeAsync(current, recorder, program, stop);
        }

        After = current;
        HasChanges = _changesState || !before.Pending.IsEmpty;
        var outputs = current.Stack?.Outputs ?? PropertyObject.Empty;
        return recorder.Finish(new Plan
        {
            Operation = operation,
            Preview = preview,
            Project = settings.Project,
            Stack = settings.Stack,
            Outputs = settings.Compare(outputsBefore, outputs, [], []),
            Duration = settings.Clock.GetElapsedTime(started),
            Succeeded = !_failed && !stop.IsCancellationRequested,
        });
    }

    private Task<Snapshot> RefreshAsync(Snapshot before, PlanRecorder recorder, CancellationToken stop) =>
        WithoutProgramAsync(
            before,
            recorder,
            async (deployment, runner) =>
            {
                if (options.ClearPendingCreates && before.Pending.Any(pending => pending.Kind == PendingKind.Creating))
                {
                    await deployment.Journal.ChangeAsync(change => change.DropPending(_ => true));
                }
                else if (operation == OperationKind.Refresh)
                {
                    new InterruptedOperations(deployment, runner).Report();
                }

                var targets = new TargetSet(deployment.Options);
                await new RefreshPhase(deployment, targets, runner).RunAsync();
                if (operation == OperationKind.Refresh)
                {
                    ReportUnmatchedTargets(deployment, targets, before, before);
                }
            },
            stop);

    private async Task<Snapshot> WithoutProgramAsync(
        Snapshot before, PlanRecorder recorder, Func<RunningDeployment, StepRunner, Task> work, CancellationToken stop)
    {
        var journal = new StateJournal(before, preview ? null : save);
        var deployment = NewDeployment(before, journal, recorder);
        using var runner = new StepRunner(deployment, stop);
        await using var server = await LoopbackServer.StartAsync(
            [LoopbackService.Of(new EngineService(recorder, () => runner.Stopping))], CancellationToken.None, isOurs: true);
        _address = server.Address;
        await using var providers = deployment.Providers;
        await using var cancelling = stop.Register(() => _ = deployment.Providers.CancelAsync());
        await work(deployment, runner);
        _failed |= runner.Failed || deployment.HasFailures;
        _changesState |= journal.HasChanges;
        return journal.Current;
    }

    private async Task<Snapshot> ChangeAsync(
        Snapshot before, PlanRecorder recorder, EngineProgram? program, CancellationToken stop)
    {
        var journal = new StateJournal(before, preview ? null : save);
        var deployment = NewDeployment(before, journal, recorder);
        var olds = new OldResources(before);
        var targets = new TargetSet(options.Deployment);
        using var runner = new StepRunner(deployment, stop);
        var phase = new ProgramPhase(deployment, olds, targets, runner);
        var session = new ProgramSession(phase, runner, deployment, stop);
        using var hooks = deployment.Hooks;
        await using var server = await MonitorServer.StartAsync(session, recorder, runner, settings.ProgramBearsToken);
        _address = server.Address;
        await using var providers = deployment.Providers;
        await using var cancelling = stop.Register(() => _ = deployment.Providers.CancelAsync());
        new InterruptedOperations(deployment, runner).Report();

        var run = new ProgramRun(deployment, session, runner, server.Address, program);
        try
        {
            await run.UntilRegisteredAsync(stop);
            if (run.MayDelete)
            {
                await new DeletePhase(deployment, olds, targets, runner, phase.IsRegistered).RunAsync();
                ReportUnmatchedTargets(deployment, targets, before, journal.Current);
            }

            await SaveStackOutputsAsync(deployment, phase, succeeded: run.MayDelete && !runner.Failed);
        }
        finally
        {
            // Whatever went wrong: nothing goes on behind the next operation.
            await run.UntilEndedAsync(stop);
            await session.WhenIdleAsync();
            await runner.WhenIdleAsync();
        }

        _failed |= runner.Failed || deployment.HasFailures || run.Failed;
        _changesState |= journal.HasChanges;
        return session.Broken is { } defect
            ? throw new EngineException($"the engine failed: {defect.Message}", defect)
            : journal.Current;
    }

    private RunningDeployment NewDeployment(Snapshot before, StateJournal journal, PlanRecorder recorder) => new(
        settings, options.Deployment, preview, before, journal, recorder, _mask, () => _address, new BuiltinProvider(readStack));

    private static void ReportUnmatchedTargets(RunningDeployment deployment, TargetSet targets, Snapshot before, Snapshot after)
    {
        foreach (var target in targets.Unmatched(before.Resources.Concat(after.Resources).Select(state => state.Urn)))
        {
            deployment.ReportFailure(null, $"no resource matches the target '{target}'; 'preview' lists them, and * and ** are wildcards");
        }
    }

    /// <summary>Stack outputs come last; those of a failed operation are added to the old ones.</summary>
    private static async Task SaveStackOutputsAsync(RunningDeployment deployment, ProgramPhase phase, bool succeeded)
    {
        if (phase.StackOutputs is not { } outputs
            || deployment.Journal.Current.Resources.FirstOrDefault(state =>
                state.IsStack && deployment.New(state.Urn) is not null) is not { } stack)
        {
            return;
        }

        var plain = outputs.WithoutOutputs();
        var final = succeeded ? plain : stack.Outputs.SetItems(plain);
        if (!final.Equals(stack.Outputs))
        {
            var completed = stack with { Outputs = final };
            await deployment.Journal.ChangeAsync(change => change.Transform(state => state.Urn == stack.Urn ? completed : state));
            deployment.Remember(completed);
        }
    }

    private void LearnSecrets(Snapshot before)
    {
        foreach (var key in settings.SecretKeys)
        {
            if (settings.Config.TryGetValue(key, out var secret))
            {
                _mask.Add(secret);
            }
        }

        foreach (var resource in before.Resources)
        {
            _mask.Add(resource.Inputs);
            _mask.Add(resource.Outputs);
        }
    }
}

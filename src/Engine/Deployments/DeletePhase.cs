using QsGen.Engine.State;
using QsGen.Engine.Steps;
using QsGen.Engine.Urns;

namespace QsGen.Engine.Deployments;

/// <summary>Deletes what is no longer wanted: dependents before what they depend on, independent ones side by side.</summary>
internal sealed class DeletePhase(
    RunningDeployment deployment, OldResources olds, TargetSet targets, StepRunner runner, Func<Urn, bool> registered)
{
    private readonly Dictionary<ResourceState, Task<bool>> _tasks = [];
    private readonly Lock _gate = new();

    /// <summary>Deletes every resource of the saved state that is marked, and every old one that nothing stands for.</summary>
    public async Task RunAsync()
    {
        var saved = deployment.Journal.Current.Resources;
        var graph = new DependencyGraph(saved);
        var doomed = saved.Where(IsDoomed).ToHashSet();
        RequireClosedTargets(graph, doomed);
        foreach (var protectedState in doomed.Where(state => state is { Protect: true, Delete: false, PendingReplacement: false }).ToList())
        {
            deployment.ReportFailure(
                protectedState.Urn,
                $"resource \"{protectedState.Urn}\" cannot be deleted because it is protected; "
                + "to delete it, first deploy it with 'protect' set to false");
            Spare(protectedState, doomed, graph);
        }

        foreach (var state in doomed)
        {
            _ = Start(state, doomed, graph);
        }

        await Task.WhenAll(_tasks.Values);
    }

    private bool IsDoomed(ResourceState state)
    {
        if (state.Delete)
        {
            return targets.Includes(state);
        }

        return !registered(state.Urn) && !IsStillWanted(state) && targets.Includes(state);
    }

    // A resource whose registration failed or was skipped stays as it was.
    private bool IsStillWanted(ResourceState state) =>
        olds.All.FirstOrDefault(old => old.Urn == state.Urn && !old.Delete) is { } old && olds.IsClaimed(old);

    /// <summary>What is needed by something that stays has to stay as well.</summary>
    private void RequireClosedTargets(DependencyGraph graph, HashSet<ResourceState> doomed)
    {
        foreach (var state in doomed.ToList())
        {
            // The old half of a replacement shares its URN with the live one, which its dependents refer to now.
            if (state.Delete || graph.Dependents(state).FirstOrDefault(other => !doomed.Contains(other)) is not { } dependent)
            {
                continue;
            }

            if (targets.Limited && !state.IsProvider && !state.IsStack)
            {
                deployment.ReportFailure(
                    state.Urn,
                    $"cannot delete '{state.Urn}', because '{dependent.Urn}' depends on it and is not a target; "
                    + "add it to the targets or include dependents");
            }

            doomed.Remove(state);
        }
    }

    /// <summary>Keeps a resource and all that it needs.</summary>
    private static void Spare(ResourceState state, HashSet<ResourceState> doomed, DependencyGraph graph)
    {
        doomed.Remove(state);
        doomed.RemoveWhere(other => !other.Delete && graph.Dependents(other).Contains(state));
    }

    /// <summary>The task that ends with whether the resource is gone.</summary>
    private Task<bool> Start(ResourceState state, HashSet<ResourceState> doomed, DependencyGraph graph)
    {
        lock (_gate)
        {
            if (!_tasks.TryGetValue(state, out var task))
            {
                _tasks.Add(state, task = DeleteAsync(
                    state, [.. graph.DirectDependents(state).Where(doomed.Contains).Select(other => Start(other, doomed, graph))], doomed));
            }

            return task;
        }
    }

    private async Task<bool> DeleteAsync(ResourceState state, List<Task<bool>> dependents, HashSet<ResourceState> doomed)
    {
        await Task.Yield();
        if ((await Task.WhenAll(dependents)).Contains(false))
        {
            return false;
        }

        try
        {
            await runner.RunAsync(StepFor(state, doomed, IsSameObjectAsLiveOne(state)));
            return true;
        }
        catch (Exception exception) when (exception is StepFailedException or DeploymentStoppedException)
        {
            return false;
        }
    }

    // A provider that takes over what is there may have made the replacement out of the very object that it replaces.
    private bool IsSameObjectAsLiveOne(ResourceState state) =>
        state is { Delete: true, Custom: true } && deployment.Journal.Current.Resources.Any(other =>
            !other.Delete && other.Type == state.Type && other.Id == state.Id && other.Provider == state.Provider);

    private static Step StepFor(ResourceState state, HashSet<ResourceState> doomed, bool isSameObjectAsLiveOne) => state switch
    {
        { PendingReplacement: true } => new RemoveStep(StepKind.RemovePendingReplace, state),
        _ when isSameObjectAsLiveOne => new RemoveStep(StepKind.DiscardReplaced, state),
        { External: true, Delete: true } => new RemoveStep(StepKind.DiscardReplaced, state),
        { External: true } => new RemoveStep(StepKind.Discard, state),
        _ => new DeleteStep(
            state.Delete ? StepKind.DeleteReplaced : StepKind.Delete,
            state,
            keepUntilReplaced: false,
            stateOnly: state.DeletedWith is { } owner && GoesToo(owner, doomed)),
    };

    private static bool GoesToo(Urn owner, HashSet<ResourceState> doomed) => doomed.Any(state => state.Urn == owner);
}

using System.Collections.Immutable;
using QsGen.Engine.State;
using QsGen.Engine.Steps;
using QsGen.Engine.Urns;

namespace QsGen.Engine.Deployments;

/// <summary>Asks the providers what all objects are like now, and brings the state in line with it.</summary>
internal sealed class RefreshPhase(RunningDeployment deployment, TargetSet targets, StepRunner runner)
{
    /// <summary>Reads every object, many side by side; each result is saved when it arrives.</summary>
    public Task RunAsync() => Task.WhenAll(deployment.Old.Resources.Where(NeedsReading).Select(RefreshAsync));

    private bool NeedsReading(ResourceState state) =>
        state is { Custom: true, IsProvider: false, PendingReplacement: false, Delete: false } && targets.Includes(state);

    private async Task RefreshAsync(ResourceState old)
    {
        try
        {
            var found = await runner.RunAsync(new RefreshStateStep(old));
            if (!ReferenceEquals(found, old))
            {
                await deployment.Journal.ChangeAsync(change => Save(change, old, found));
            }
        }
        catch (Exception exception) when (exception is StepFailedException or DeploymentStoppedException)
        {
            // It has been reported, and the old state stays.
        }
    }

    // States are found by their URN: another object that vanished meanwhile may have changed what this one refers to.
    private static void Save(StateChange change, ResourceState old, ResourceState? found) => change.Transform(state =>
        state.Urn != old.Urn || state.Delete
            ? found is null ? Without(state, old) : state
            : found is null
                ? null
                : state with
                {
                    Id = found.Id,
                    Inputs = found.Inputs,
                    Outputs = found.Outputs,
                    InitErrors = found.InitErrors,
                    Modified = found.Modified,
                });

    /// <summary>Takes a vanished resource out of what others refer to; its children move to its parent.</summary>
    private static ResourceState Without(ResourceState state, ResourceState gone)
    {
        if (!state.References().Contains(gone.Urn))
        {
            return state;
        }

        return state with
        {
            Parent = state.Parent == gone.Urn ? gone.Parent : state.Parent,
            Dependencies = Without(state.Dependencies, gone.Urn),
            PropertyDependencies = state.PropertyDependencies.ToImmutableSortedDictionary(
                entry => entry.Key, entry => Without(entry.Value, gone.Urn), StringComparer.Ordinal),
            DeletedWith = state.DeletedWith == gone.Urn ? null : state.DeletedWith,
        };
    }

    private static ImmutableArray<Urn> Without(ImmutableArray<Urn> urns, Urn gone) => urns.Remove(gone);
}

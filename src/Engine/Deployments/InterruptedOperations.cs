using QsGen.Engine.Providers;
using QsGen.Engine.State;
using QsGen.Engine.Steps;

namespace QsGen.Engine.Deployments;

/// <summary>What to do about provider calls that an earlier operation began and nobody saw end.</summary>
/// <remarks>
/// An interrupted create may have left an object without our knowing; an interrupted update may have happened or not, so it is done
/// again; whether an interrupted delete happened can be seen by reading.
/// </remarks>
internal sealed class InterruptedOperations(RunningDeployment deployment, StepRunner runner)
{
    /// <summary>Tells the person about each create.</summary>
    public void Report()
    {
        foreach (var operation in Pending(PendingKind.Creating))
        {
            deployment.Warn(
                operation.Resource.Urn,
                Adopts(operation)
                    ? "its creation was interrupted; 'up' repeats it and takes over what the first attempt left"
                    : "its creation was interrupted, so the object may exist without being in the state; look for it, then import it "
                      + "or delete it, and forget the interrupted creation with 'refresh --clear-pending-creates'");
        }
    }

    /// <summary>Makes the state one that the program's wishes can be compared with.</summary>
    /// <param name="repeatsCreates">Whether creates are repeated; what only looks around leaves them to the next update.</param>
    public async Task RecoverAsync(bool repeatsCreates)
    {
        foreach (var operation in Pending(PendingKind.Updating))
        {
            var known = deployment.Old.Resources.Select(state => state.Urn).ToHashSet();
            Mark(operation.Resource, state => (state with { InitErrors = [InterruptionMarks.Update] })
                .NeedingAlso(operation.Resource.Needs.Where(urn => known.Contains(urn) && urn != state.Urn)));
        }

        foreach (var operation in Pending(PendingKind.Deleting).Where(operation => !operation.Resource.Delete))
        {
            await SettleDeleteAsync(operation.Resource);
        }

        if (repeatsCreates && !deployment.Preview)
        {
            await RepeatCreatesAsync();
        }
    }

    /// <summary>An object that is gone is made again if it is wanted; one that is still there may be half gone, so it is updated.</summary>
    private async Task SettleDeleteAsync(ResourceState resource)
    {
        try
        {
            var provider = await deployment.ProviderOfAsync(resource, CancellationToken.None);
            var found = await provider.ReadAsync(
                resource.Urn, resource.Id!, resource.Inputs, resource.Outputs, resource.Timeouts.Read, CancellationToken.None);
            Mark(resource, state => found is null
                ? state with { PendingReplacement = true }
                : state with { InitErrors = [InterruptionMarks.Delete] });
        }
        catch (ProviderException exception)
        {
            deployment.ReportFailure(resource.Urn, $"its deletion was interrupted, and it cannot be read: {exception.Message}");
        }
    }

    /// <summary>
    /// Repeats creates of providers that take over what the first attempt left, as they were begun: what they lead to is the old state
    /// that the program's wishes, changed or not, are then compared with.
    /// </summary>
    private async Task RepeatCreatesAsync()
    {
        // Of several attempts at one resource the last one was begun when the others' leftovers had been looked for.
        var latest = Pending(PendingKind.Creating)
            .Where(Adopts)
            .GroupBy(operation => operation.Resource.Urn)
            .Select(attempts => attempts.Last());
        foreach (var operation in latest)
        {
            var saved = deployment.Journal.Current.Resources;
            var old = saved.FirstOrDefault(state => state.Urn == operation.Resource.Urn && !state.Delete);
            var before = saved.TakeWhile(state => state != old).Select(state => state.Urn).ToHashSet();
            if (!operation.Resource.References().All(before.Contains))
            {
                continue;
            }

            try
            {
                await runner.RunAsync(StepFor(operation.Resource, old));
            }
            catch (Exception exception) when (exception is StepFailedException or DeploymentStoppedException)
            {
                return;
            }
        }
    }

    /// <summary>An old object of the same resource is the half that the interrupted create was to replace.</summary>
    private static CreateStep StepFor(ResourceState resource, ResourceState? old) => new(
        old is null ? StepKind.Create : StepKind.CreateReplacement,
        old,
        resource,
        keepOld: old is { External: false, PendingReplacement: false })
    {
        Repeats = true,
    };

    private void Mark(ResourceState resource, Func<ResourceState, ResourceState> change) => deployment.Journal.Change(changes =>
        changes.Transform(state => state.Urn == resource.Urn && state.Id == resource.Id && !state.Delete ? change(state) : state));

    private IEnumerable<PendingOperation> Pending(PendingKind kind) => deployment.Old.Pending.Where(operation => operation.Kind == kind);

    private bool Adopts(PendingOperation operation) =>
        operation.Resource.Provider is { } provider && deployment.Providers.AdoptsInterruptedCreates(provider.Package);
}

using QsGen.Engine.State;
using QsGen.Engine.Steps;
using QsGen.Engine.Urns;

namespace QsGen.Engine.Deployments;

/// <summary>What to do about creates that an earlier operation began and nobody saw end: the objects may exist without our knowing.</summary>
internal sealed class InterruptedCreates(Deployment deployment, StepRunner runner)
{
    /// <summary>Tells the person about each.</summary>
    public void Report()
    {
        foreach (var operation in deployment.Old.Pending.Where(operation => operation.Kind == PendingKind.Creating))
        {
            deployment.Warn(
                operation.Resource.Urn,
                Adopts(operation)
                    ? "its creation was interrupted; it is repeated, and takes over what the first attempt left"
                    : "its creation was interrupted, so the object may exist without being in the state; look for it, then import it "
                      + "or delete it, and forget the interrupted creation by a refresh with --clear-pending-creates");
        }
    }

    /// <summary>
    /// Repeats those that nothing in this run stands for, where a repeated create takes over what the first one left, so that the
    /// deletes that follow can remove the objects.
    /// </summary>
    /// <param name="registered">Whether the program has registered a URN in this run.</param>
    public async Task RepeatAsync(Func<Urn, bool> registered)
    {
        foreach (var operation in deployment.Old.Pending.Where(operation => operation.Kind == PendingKind.Creating && Adopts(operation)))
        {
            var saved = deployment.Journal.Current.Resources;
            var resource = operation.Resource;
            if (registered(resource.Urn) || saved.Any(state => state.Urn == resource.Urn && !state.Delete)
                || !resource.References().All(urn => saved.Any(state => state.Urn == urn)))
            {
                continue;
            }

            try
            {
                await runner.RunAsync(new CreateStep(StepKind.Create, null, resource, keepOld: false) { SettlesInterrupted = true });
            }
            catch (Exception exception) when (exception is StepFailedException or DeploymentStoppedException)
            {
                return;
            }
        }
    }

    private bool Adopts(PendingOperation operation) =>
        operation.Resource.Provider is { } provider && deployment.Providers.AdoptsInterruptedCreates(provider.Package);
}

using QsGen.Engine.Providers;
using QsGen.Engine.State;

namespace QsGen.Engine.Deployments;

/// <summary>Finds how a resource differs from what was deployed: by what people ask for, by its provider, and by the provider's own
/// comparison, in this order, because the first two replace it whatever the third says.</summary>
internal sealed class DifferenceFinder(RunningDeployment deployment)
{
    /// <summary>The differences, and whether they call for a replacement.</summary>
    /// <exception cref="ProviderException">The provider could not compare.</exception>
    public async Task<DiffResult> FindAsync(
        Goal goal, IResourceProvider provider, ResourceState state, ResourceState old, CancellationToken cancellationToken)
    {
        if (deployment.Options.Replace.Any(pattern => pattern.Matches(state.Urn)))
        {
            return DiffResult.Same with { Answer = DiffAnswer.Some, ReplaceKeys = ["id"] };
        }

        if (await ProviderForcesReplacementAsync(state, old, cancellationToken))
        {
            return DiffResult.Same with { Answer = DiffAnswer.Some, ReplaceKeys = ["provider"] };
        }

        var query = new DiffQuery(state.Urn, old.Id ?? "", old.Inputs, old.Outputs, state.Inputs, goal.IgnoreChanges);
        var diff = await DiffDecision.AskAsync(provider, query, goal.ReplaceOnChanges, !old.InitErrors.IsEmpty, cancellationToken);
        return TriggerChanged(state, old)
            ? diff with { Answer = DiffAnswer.Some, ReplaceKeys = diff.ReplaceKeys.Add("replacementTrigger") }
            : diff;
    }

    private static bool TriggerChanged(ResourceState state, ResourceState old) =>
        state.ReplacementTrigger is { } trigger && old.ReplacementTrigger is { } before
        && (trigger.ContainsUnknowns || !trigger.WithoutSecrets().Equals(before.WithoutSecrets()));

    /// <summary>
    /// A resource stays when its provider is still the same object, or when a default provider only changed its version and says itself
    /// that this is no replacement. Another explicit provider may be another account, so it gets a new object.
    /// </summary>
    private async Task<bool> ProviderForcesReplacementAsync(ResourceState state, ResourceState old, CancellationToken cancellationToken)
    {
        if (old.Provider is not { } before || state.Provider is not { } now || before.Id == now.Id)
        {
            return false;
        }

        if (!ProviderReference.IsDefault(before.Urn) || !ProviderReference.IsDefault(now.Urn))
        {
            return true;
        }

        var (from, to) = (deployment.FindProvider(before), deployment.FindProvider(now));
        if (from is null || to is null || now.Package == BuiltinProvider.Package)
        {
            return false;
        }

        var client = await deployment.Providers.UnconfiguredAsync(now.Urn, cancellationToken);
        var diff = await client.DiffConfigAsync(
            new DiffQuery(now.Urn, before.Id, from.Inputs, from.Outputs, to.Inputs, []), cancellationToken);
        return diff.Replaces;
    }
}

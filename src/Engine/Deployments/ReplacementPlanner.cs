using System.Collections.Immutable;
using QsGen.Engine.Providers;
using QsGen.Engine.State;
using QsGen.Engine.Steps;
using QsGen.Engine.Urns;
using QsGen.Wire;

namespace QsGen.Engine.Deployments;

/// <summary>Plans replacements: the new object first where two can exist, else everything that has to go first, in order.</summary>
internal sealed class ReplacementPlanner(RunningDeployment deployment, OldResources olds, TargetSet targets)
{
    private readonly Dictionary<ResourceState, DeleteStep> _deleted = [];
    private readonly Lazy<DependencyGraph> _graph = new(() => new DependencyGraph(olds.All));

    /// <summary>Whether an old object was deleted ahead of its replacement, in this run or in one that was interrupted.</summary>
    public bool IsDeleted(ResourceState old) => old.PendingReplacement || _deleted.ContainsKey(old);

    /// <summary>The old state as it is saved now.</summary>
    public ResourceState Now(ResourceState old) => _deleted.TryGetValue(old, out var step) ? step.Waiting ?? old : old;

    /// <summary>A create that finds the old state as it is saved when it ends.</summary>
    public CreateStep Create(StepKind kind, ResourceState? old, ResourceState state, bool keepOld) =>
        new(kind, old, state, keepOld, old is null ? null : () => Now(old));

    /// <summary>The steps that replace an object.</summary>
    public async Task<ImmutableArray<Step>> PlanAsync(
        ResourceState state, ResourceState old, DiffResult diff, bool deleteFirst, CancellationToken cancellationToken)
    {
        var marker = new ReplaceStep(old, state) { ReplaceKeys = diff.ReplaceKeys, Diff = diff };
        if (!deleteFirst)
        {
            return [Create(StepKind.CreateReplacement, old, state, keepOld: true), marker];
        }

        var steps = ImmutableArray.CreateBuilder<Step>();
        foreach (var dependent in (await DependentsToReplaceAsync(old, cancellationToken)).Reverse())
        {
            steps.Add(Delete(dependent));
        }

        steps.Add(Delete(old));
        steps.Add(Create(StepKind.CreateReplacement, old, state, keepOld: false));
        steps.Add(marker);
        return steps.ToImmutable();
    }

    private DeleteStep Delete(ResourceState old)
    {
        // The resource being registered has had its own protection judged already.
        if (old.Protect && !olds.IsClaimed(old))
        {
            throw new RegistrationException(
                $"unable to replace resource \"{old.Urn}\" as it is currently marked for protection, "
                + "and what it depends on is being replaced");
        }

        var step = new DeleteStep(StepKind.DeleteReplaced, old, keepUntilReplaced: true, stateOnly: false);
        _deleted.Add(old, step);
        return step;
    }

    private async Task<IReadOnlyList<ResourceState>> DependentsToReplaceAsync(ResourceState root, CancellationToken cancellationToken)
    {
        var replaced = new HashSet<Urn> { root.Urn };
        var found = new List<ResourceState>();
        foreach (var dependent in _graph.Value.Dependents(root).Where(state => state is { Custom: true, Delete: false, External: false }))
        {
            if (IsDeleted(dependent) || olds.IsClaimed(dependent) || !await MustGoAsync(dependent, replaced, cancellationToken))
            {
                continue;
            }

            if (!targets.Includes(dependent))
            {
                throw new RegistrationException(
                    $"'{root.Urn}' cannot be replaced without '{dependent.Urn}', which depends on it and is not a target; "
                    + "add it to the targets");
            }

            found.Add(dependent);
            replaced.Add(dependent.Urn);
        }

        return found;
    }

    /// <summary>Asks the dependent's provider what would happen if all that comes from replaced resources changed.</summary>
    private async Task<bool> MustGoAsync(ResourceState dependent, HashSet<Urn> replaced, CancellationToken cancellationToken)
    {
        if (dependent.Provider is { } provider && replaced.Contains(provider.Urn))
        {
            return true;
        }

        var affected = dependent.PropertyDependencies
            .Where(entry => entry.Value.Any(replaced.Contains)).Select(entry => entry.Key).ToList();
        if (affected.Count == 0)
        {
            return false;
        }

        var news = dependent.Inputs.SetItems(affected
            .Where(dependent.Inputs.ContainsKey)
            .Select(key => KeyValuePair.Create(key, PropertyValue.Unknown)));
        var query = new DiffQuery(
            dependent.Urn, dependent.Id ?? "", dependent.Inputs, dependent.Outputs, news, dependent.IgnoreChanges);
        var manager = await deployment.ProviderOfAsync(dependent, cancellationToken);
        var diff = await DiffDecision.AskAsync(manager, query, dependent.ReplaceOnChanges, hasInitErrors: false, cancellationToken);
        return diff.Replaces;
    }
}

using System.Collections.Immutable;
using QsGen.Engine.Providers;
using QsGen.Engine.State;
using QsGen.Engine.Steps;
using QsGen.Engine.Urns;

namespace QsGen.Engine.Deployments;

/// <summary>
/// Decides what each registration leads to: check, diff, then same, create, update or replace. One registration at a time.
/// </summary>
internal sealed class StepGenerator(RunningDeployment deployment, OldResources olds, TargetSet targets)
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly HashSet<Urn> _registered = [];
    private readonly HashSet<Urn> _notCreated = [];
    private readonly Dictionary<Urn, IReadOnlyList<Urn>> _aliases = [];
    private readonly DifferenceFinder _differences = new(deployment);
    private readonly ReplacementPlanner _replacements = new(deployment, olds, targets);

    /// <summary>The steps of a registration.</summary>
    /// <exception cref="RegistrationException">The registration cannot be carried out.</exception>
    /// <exception cref="ProviderException">The provider could not check or compare it.</exception>
    public async Task<Registration> GenerateAsync(Goal goal, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var (state, old) = Begin(goal);
            var steps = state.Custom
                ? await CustomAsync(goal, state, old, cancellationToken)
                : Component(state, old);
            return new Registration(state.Urn, steps);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The steps of reading an object that others manage.</summary>
    /// <param name="goal">What the program says of it.</param>
    /// <param name="id">Its id; null if a preview does not know it yet.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="RegistrationException">The registration cannot be carried out.</exception>
    public async Task<Registration> GenerateReadAsync(Goal goal, string? id, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var (state, old) = Begin(goal);
            var external = state with { External = true, Id = id };
            var kind = old is { External: false } ? StepKind.ReadReplacement : StepKind.Read;
            return new Registration(state.Urn, [new ReadStep(kind, old, external, id)]);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Whether the program has registered a URN in this run.</summary>
    public bool IsRegistered(Urn urn) => _registered.Contains(urn);

    /// <summary>Whether a new resource was not made because it is no target: the saved state does not know it.</summary>
    public bool IsLeftOut(Urn urn) => _notCreated.Contains(urn);

    private (ResourceState State, ResourceState? Old) Begin(Goal goal)
    {
        if (goal.Parent is { } parentUrn && !_registered.Contains(parentUrn))
        {
            throw new RegistrationException($"could not find parent resource '{parentUrn}' of '{goal.Name}'");
        }

        var urn = Urn.Create(deployment.Settings.Stack, deployment.Settings.Project, goal.Parent, goal.Type, goal.Name);
        if (!_registered.Add(urn))
        {
            throw new RegistrationException($"Duplicate resource URN '{urn}'; try giving it a unique name");
        }

        var aliases = AliasResolver.Resolve(urn, goal, goal.Parent is { } above ? _aliases.GetValueOrDefault(above, []) : []);
        var old = olds.Claim(urn, aliases);
        _aliases[urn] = old is not null && old.Urn != urn ? [.. aliases.Prepend(old.Urn).Distinct()] : aliases;
        var state = DesiredState.Of(goal, urn, old, goal.Parent is { } parent ? deployment.New(parent) : null);
        deployment.LearnSecrets(state);
        return (state, old);
    }

    private ImmutableArray<Step> Component(ResourceState state, ResourceState? old)
    {
        if (!targets.Includes(state))
        {
            return old is null ? NotCreated(state) : [new SameStep(old, old with { })];
        }

        return old switch
        {
            null => [new CreateStep(StepKind.Create, null, state, keepOld: false)],
            { Custom: true } => throw new RegistrationException(
                $"'{state.Urn}' was a custom resource and is a component now; give one of them another name"),
            _ when old.Inputs.WithoutSecrets().Equals(state.Inputs.WithoutSecrets()) => [new SameStep(old, state)],
            _ => [new UpdateStep(old, state)],
        };
    }

    private ImmutableArray<Step> NotCreated(ResourceState state)
    {
        _notCreated.Add(state.Urn);
        deployment.Remember(state);
        return [];
    }

    private async Task<ImmutableArray<Step>> CustomAsync(
        Goal goal, ResourceState state, ResourceState? old, CancellationToken cancellationToken)
    {
        if (old is { Custom: false })
        {
            throw new RegistrationException($"'{state.Urn}' was a component and is a custom resource now; give one of them another name");
        }

        if (!targets.Includes(state))
        {
            return old is null ? NotCreated(state) : [new SameStep(old, old with { })];
        }

        TargetCircle.RequireNone(state, deployment, targets);
        if (state.References().FirstOrDefault(_notCreated.Contains) is { Value: not null } missing)
        {
            throw new RegistrationException(
                $"'{state.Urn}' needs '{missing}', which does not exist and is not a target; add it to the targets");
        }

        var recreating = old is not null && _replacements.IsDeleted(old);
        if (goal.ImportId is { } importId
            && (old is null || old.External || (old.Id != importId && old.ImportId != importId)))
        {
            var kind = old is null or { External: true } ? StepKind.Import : StepKind.ImportReplacement;
            return [new ImportStep(kind, old, state, RunningDeployment.RandomSeed(state.Urn))];
        }

        var provider = await deployment.ProviderOfAsync(state, cancellationToken);
        var known = old is null || old.External || recreating ? null : old;
        state = await CheckAsync(provider, state, known, cancellationToken);
        if (old is null)
        {
            return [Create(StepKind.Create, null, state, keepOld: false)];
        }

        if (known is null)
        {
            return [
                Create(StepKind.CreateReplacement, old, state, keepOld: false),
                new ReplaceStep(old, state),
            ];
        }

        return await ChangedAsync(goal, provider, state, old, cancellationToken);
    }

    private async Task<ImmutableArray<Step>> ChangedAsync(
        Goal goal, IResourceProvider provider, ResourceState state, ResourceState old, CancellationToken cancellationToken)
    {
        var diff = await _differences.FindAsync(goal, provider, state, old, cancellationToken);
        if (diff.Replaces)
        {
            if (ReplacementRefusal.Applies(state, old, deployment))
            {
                return [new SameStep(old, old with { })];
            }

            // The replacement is a new object: nothing of the old inputs may flow into it.
            var replacement = await CheckAsync(provider, state, null, cancellationToken);
            var deleteFirst = goal.DeleteBeforeReplace ?? diff.DeleteBeforeReplace;
            return await _replacements.PlanAsync(replacement, old, diff, deleteFirst, cancellationToken);
        }

        if (diff.Answer == DiffAnswer.Unavailable)
        {
            deployment.Warn(state.Urn, "its provider is not configured before something else exists, so this preview may be incomplete");
            return [new UpdateStep(old, state) { Diff = diff }];
        }

        return diff.Answer == DiffAnswer.Some || !old.InitErrors.IsEmpty
            ? [new UpdateStep(old, state) { Diff = diff }]
            : [new SameStep(old, state)];
    }

    private async Task<ResourceState> CheckAsync(
        IResourceProvider provider, ResourceState state, ResourceState? old, CancellationToken cancellationToken)
    {
        var result = await provider.CheckAsync(
            state.Urn, old?.Inputs, state.Inputs, RunningDeployment.RandomSeed(state.Urn), cancellationToken);
        if (result.Failures.IsEmpty)
        {
            return state with { Inputs = result.Inputs };
        }

        foreach (var failure in result.Failures)
        {
            deployment.Error(state.Urn, failure.ToString());
        }

        throw new RegistrationException($"resource '{state.Urn.Name}' is invalid");
    }

    private CreateStep Create(StepKind kind, ResourceState? old, ResourceState state, bool keepOld) =>
        _replacements.Create(kind, old, state, keepOld);
}

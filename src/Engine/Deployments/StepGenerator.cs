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
        var state = StateOf(goal, urn, old);
        deployment.LearnSecrets(state);
        return (state, old);
    }

    private ResourceState StateOf(Goal goal, Urn urn, ResourceState? old)
    {
        var parent = goal.Parent is { } above ? deployment.New(above) : null;
        var inputs = goal.Inputs.WithoutOutputs();
        return new ResourceState
        {
            Urn = urn,
            Custom = goal.Custom,
            Inputs = old is null || old.PendingReplacement ? inputs : IgnoredProperties.Reset(inputs, old.Inputs, goal.IgnoreChanges),
            Parent = goal.Parent,
            Protect = goal.Protect ?? parent?.Protect ?? false,
            RetainOnDelete = goal.RetainOnDelete ?? parent?.RetainOnDelete ?? false,
            DeletedWith = goal.DeletedWith ?? parent?.DeletedWith,
            Dependencies = goal.Dependencies,
            PropertyDependencies = goal.PropertyDependencies.IsEmpty && !goal.Dependencies.IsEmpty
                ? inputs.Keys.ToImmutableSortedDictionary(key => key, _ => goal.Dependencies, StringComparer.Ordinal)
                : goal.PropertyDependencies,
            Provider = goal.Custom ? goal.Provider : null,
            AdditionalSecretOutputs = goal.AdditionalSecretOutputs,
            Timeouts = goal.Timeouts,
            ImportId = goal.ImportId,
            IgnoreChanges = goal.IgnoreChanges,
            ReplaceOnChanges = goal.ReplaceOnChanges,
            HideDiff = goal.HideDiffs,
            ReplacementTrigger = goal.ReplacementTrigger,
        };
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

        RequireNoWayBack(state);
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

    /// <summary>
    /// What is no target stays as it was deployed. If that needs the resource which needs it now, one of the two would have to come first.
    /// </summary>
    private void RequireNoWayBack(ResourceState state)
    {
        if (!targets.Limited)
        {
            return;
        }

        var (seen, open) = (new HashSet<Urn>(), new Stack<Urn>(state.References()));
        while (open.TryPop(out var urn))
        {
            if (urn == state.Urn)
            {
                throw new RegistrationException(
                    $"'{urn}' depends on a resource that is no target and that, as it was deployed, depends on '{urn}'; "
                    + "add it to the targets");
            }

            if (seen.Add(urn) && deployment.Latest(urn) is { } needed)
            {
                foreach (var next in needed.References())
                {
                    open.Push(next);
                }
            }
        }
    }

    private async Task<ImmutableArray<Step>> ChangedAsync(
        Goal goal, IResourceProvider provider, ResourceState state, ResourceState old, CancellationToken cancellationToken)
    {
        var diff = await DiffAsync(goal, provider, state, old, cancellationToken);
        if (diff.Replaces)
        {
            if (RefusesReplacement(state, old))
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

    private async Task<DiffResult> DiffAsync(
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

    /// <summary>Whether the replacement must not be; in a preview this is reported and the preview goes on.</summary>
    private bool RefusesReplacement(ResourceState state, ResourceState old)
    {
        if (old.Protect && state.Protect)
        {
            var message = $"unable to replace resource \"{state.Urn}\" as it is currently marked for protection; "
                + "to replace it, first deploy it with 'protect' set to false";
            if (!deployment.Preview)
            {
                throw new RegistrationException(message);
            }

            deployment.ReportFailure(state.Urn, message);
            return true;
        }

        if (state.ImportId is { } importId && importId == old.Id)
        {
            var message = $"a change asks to replace resource \"{state.Urn}\", which is registered with the import id '{importId}'; "
                + "remove the import option first";
            if (!deployment.Preview)
            {
                throw new RegistrationException(message);
            }

            deployment.Warn(state.Urn, message);
            return true;
        }

        return false;
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

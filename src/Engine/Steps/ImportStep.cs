using QsGen.Engine.Providers;
using QsGen.Engine.State;
using QsGen.Wire;
using QsGen.Wire.Changes;

namespace QsGen.Engine.Steps;

/// <summary>Adopts an existing object: what the program says must agree with what the provider reads.</summary>
internal sealed class ImportStep(StepKind kind, ResourceState? old, ResourceState next, byte[] randomSeed) : Step(kind, old, next)
{
    public override PendingKind? Pending => PendingKind.Importing;

    /// <summary>The object that the import replaces, marked to be deleted; null if there is none.</summary>
    public ResourceState? OldHalf { get; private set; }

    public override async Task<StepOutcome> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        var id = Next!.ImportId!;
        var provider = await context.ProviderOf(Next, cancellationToken);
        var found = await provider.ReadAsync(
            Next.Urn, id, PropertyObject.Empty, PropertyObject.Empty, Next.Timeouts.Read, cancellationToken)
            ?? throw new ProviderException($"resource '{id}' does not exist, so it cannot be imported");
        var existing = found.Inputs ?? throw new ProviderException(
            $"the provider cannot tell the inputs of '{id}', so it cannot be imported");
        var check = await provider.CheckAsync(Next.Urn, existing, Next.Inputs, randomSeed, cancellationToken);
        if (!check.Failures.IsEmpty)
        {
            throw new ProviderException(string.Join("; ", check.Failures));
        }

        var inputs = IgnoredProperties.Reset(check.Inputs, existing, Next.IgnoreChanges);
        await RequireAgreementAsync(provider, new DiffQuery(
            Next.Urn, id, existing, found.Outputs, inputs, Next.IgnoreChanges), cancellationToken);
        var now = context.Clock.GetUtcNow();
        var state = Next with { Id = found.Id, Inputs = inputs, Outputs = Marked(found.Outputs, Next), Created = now, Modified = now };
        return new StepOutcome(state, change => Save(change, state));
    }

    private static async Task RequireAgreementAsync(IResourceProvider provider, DiffQuery query, CancellationToken cancellationToken)
    {
        var diff = await provider.DiffAsync(query, cancellationToken);
        var differing = diff.Answer switch
        {
            DiffAnswer.None => [],
            DiffAnswer.Some => diff.Detailed?.Keys ?? diff.ChangedKeys.Union(diff.ReplaceKeys).DefaultIfEmpty("(not said)"),
            _ => PropertyDiffer.Compare(query.OldInputs, query.News).Select(difference => difference.Path.ToString()),
        };
        if (differing.Any())
        {
            throw new ProviderException(
                "the inputs do not match the existing object, so it cannot be imported; make these agree: " + string.Join(", ", differing));
        }
    }

    private void Save(StateChange change, ResourceState state)
    {
        if (Old is { External: false } managed)
        {
            OldHalf = StateMoves.Retire(change, managed, state);
        }
        else if (Old is { } read)
        {
            StateMoves.Supersede(change, read, state);
        }
        else
        {
            change.Add(state);
        }
    }
}

using QsGen.Engine.Providers;
using QsGen.Engine.State;
using QsGen.Wire;

namespace QsGen.Engine.Steps;

/// <summary>Makes a new object, or the new half of a replacement.</summary>
/// <remarks>
/// The old half of a replacement stays in the state, marked to be deleted at the end; one that was deleted beforehand or never belonged
/// to the engine leaves the state together with the creation.
/// </remarks>
/// <param name="kind">Whether it replaces something.</param>
/// <param name="old">The object before; null if there is none.</param>
/// <param name="next">The object to make.</param>
/// <param name="keepOld">Whether the old object is still there and has to be deleted at the end.</param>
/// <param name="savedOld">The old object's state as it is saved when the creation ends, if an earlier step has changed it.</param>
internal sealed class CreateStep(
    StepKind kind, ResourceState? old, ResourceState next, bool keepOld, Func<ResourceState?>? savedOld = null) : Step(kind, old, next)
{
    /// <summary>What is repeated is noted already, until it is settled.</summary>
    public override PendingKind? Pending => Next!.Custom && !Next.IsProvider && !Repeats ? PendingKind.Creating : null;

    /// <summary>The old half, marked to be deleted; null if there is none to delete.</summary>
    public ResourceState? OldHalf { get; private set; }

    /// <summary>Whether this repeats an interrupted create, takes over what that one left, and settles it.</summary>
    public bool Repeats { get; init; }

    public override async Task<StepOutcome> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        var now = context.Clock.GetUtcNow();
        if (!Next!.Custom)
        {
            var component = Next with { Created = now, Modified = now };
            return new StepOutcome(component, change => Save(change, component));
        }

        var provider = await context.ProviderOf(Next, cancellationToken);
        if (context.Preview && !provider.SupportsPreview)
        {
            var planned = Next with { Outputs = Next.Inputs };
            return new StepOutcome(planned, change => Save(change, planned));
        }

        try
        {
            var created = await provider.CreateAsync(Next.Urn, Next.Inputs, Next.Timeouts.Create, Mode(context), cancellationToken);
            if (created.Id.Length == 0 && !context.Preview)
            {
                throw new ProviderException("the provider returned no id for the object that it created");
            }

            return Done(created.Id, Known(created.Outputs, context), Next.Inputs, [], now, null);
        }
        catch (PartialFailureException failure)
        {
            return Done(failure.Id, failure.Outputs, failure.Inputs ?? Next.Inputs, failure.Reasons, now, failure);
        }
    }

    private CreateMode Mode(StepContext context) =>
        context.Preview ? CreateMode.Preview : Repeats ? CreateMode.Repeat : CreateMode.New;

    private StepOutcome Done(
        string id, PropertyObject outputs, PropertyObject inputs, IEnumerable<string> errors, DateTimeOffset now,
            PartialFailureException? failure)
    {
        var state = Next! with
        {
            Id = id.Length == 0 ? null : id,
            Inputs = inputs,
            Outputs = Marked(outputs, Next),
            InitErrors = [.. errors],
            Created = now,
            Modified = now,
        };
        return new StepOutcome(state, change => Save(change, state), Failure: failure);
    }

    private void Save(StateChange change, ResourceState state)
    {
        if (Repeats)
        {
            Settle(change, state);
            return;
        }

        var old = savedOld?.Invoke() ?? Old;
        if (old is null)
        {
            change.Add(state);
        }
        else if (keepOld)
        {
            OldHalf = StateMoves.Retire(change, old, state);
        }
        else
        {
            StateMoves.Supersede(change, old, state);
        }
    }

    /// <summary>The program has registered nothing yet, so the state takes its place among the old ones.</summary>
    private void Settle(StateChange change, ResourceState state)
    {
        change.DropPending(operation => operation.Resource.Urn == state.Urn);
        change.Settle(Old, state);
        if (Old is { } old && keepOld)
        {
            change.Replace(old, old with { Delete = true });
        }
        else if (Old is not null)
        {
            change.Remove(Old);
        }
    }
}

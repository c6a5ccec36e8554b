using QsGen.Engine.Providers;
using QsGen.Engine.State;
using QsGen.Wire;

namespace QsGen.Engine.Steps;

/// <summary>Takes an object into the state that others manage.</summary>
/// <param name="kind">Whether it takes the place of a managed one.</param>
/// <param name="old">The state before.</param>
/// <param name="next">The state to reach; its inputs are what the program knows of the object.</param>
/// <param name="id">The object's id; null if a preview does not know it yet.</param>
internal sealed class ReadStep(StepKind kind, ResourceState? old, ResourceState next, string? id) : Step(kind, old, next)
{
    public override PendingKind? Pending => PendingKind.Reading;

    public override async Task<StepOutcome> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        var now = context.Clock.GetUtcNow();
        if (id is null)
        {
            return new StepOutcome(Next! with { Outputs = PropertyObject.Empty }, _ => { });
        }

        var provider = await context.ProviderOf(Next!, cancellationToken);
        var found = await provider.ReadAsync(
            Next!.Urn, id, PropertyObject.Empty, Next.Inputs, Next.Timeouts.Read, cancellationToken)
            ?? throw new ProviderException($"resource '{id}' does not exist");
        var state = Next with
        {
            Id = id,
            Inputs = found.Inputs ?? Next.Inputs,
            Outputs = Marked(Known(found.Outputs, context), Next),
            Created = Old?.Created ?? now,
            Modified = Old?.Modified ?? now,
        };
        var unchanged = Old is not null && StateComparison.SameContent(Old, state);
        state = unchanged ? state : state with { Modified = now };
        return new StepOutcome(
            state,
            change =>
            {
                if (Old is not null)
                {
                    StateMoves.Supersede(change, Old, state);
                }
                else
                {
                    change.Add(state);
                }
            },
            Durable: !unchanged);
    }
}

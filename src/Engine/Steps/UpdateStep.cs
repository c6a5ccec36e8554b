using QsGen.Engine.Providers;
using QsGen.Engine.State;
using QsGen.Wire;

namespace QsGen.Engine.Steps;

/// <summary>Changes an object in place.</summary>
/// <remarks>
/// If it ends half done, the state keeps the old inputs with the new outputs, so that the next diff sees the change again. The object may
/// need what it needed before as well as what it was to need.
/// </remarks>
internal sealed class UpdateStep(ResourceState old, ResourceState next)
    : Step(StepKind.Update, old, next with { Id = old.Id, Created = old.Created })
{
    public override PendingKind? Pending => Next!.Custom && !Next.IsProvider ? PendingKind.Updating : null;

    public override async Task<StepOutcome> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        var now = context.Clock.GetUtcNow();
        if (!Next!.Custom)
        {
            return Done(Next, Next.Inputs, Old!.Outputs, [], now, null);
        }

        var provider = await context.ProviderOf(Next, cancellationToken);
        if (context.Preview && !provider.SupportsPreview)
        {
            return Done(Next, Next.Inputs, Old!.Outputs.SetItems(Next.Inputs), [], now, null);
        }

        var query = new DiffQuery(Next.Urn, Old!.Id!, Old.Inputs, Old.Outputs, Next.Inputs, Next.IgnoreChanges);
        try
        {
            var outputs = await provider.UpdateAsync(query, Next.Timeouts.Update, context.Preview, cancellationToken);
            return Done(Next, Next.Inputs, Known(outputs, context), [], now, null);
        }
        catch (PartialFailureException failure)
        {
            var halfDone = (Next with { PropertyDependencies = Old.PropertyDependencies }).NeedingAlso(Next.Needs.Concat(Old.Needs));
            return Done(halfDone, Old.Inputs, failure.Outputs, failure.Reasons, now, failure);
        }
    }

    private StepOutcome Done(
        ResourceState next, PropertyObject inputs, PropertyObject outputs, IEnumerable<string> errors, DateTimeOffset now,
        PartialFailureException? failure)
    {
        var state = next with
        {
            Id = Old!.Id,
            Inputs = inputs,
            Outputs = Marked(outputs, next),
            InitErrors = [.. errors],
            Created = Old.Created,
            Modified = now,
            ImportId = next.ImportId ?? Old.ImportId,
        };
        return new StepOutcome(state, change => StateMoves.Supersede(change, Old, state), Failure: failure);
    }
}

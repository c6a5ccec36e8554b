using QsGen.Engine.Providers;
using QsGen.Engine.State;
using QsGen.Wire;

namespace QsGen.Engine.Steps;

/// <summary>Asks the provider what an object is like now.</summary>
internal sealed class RefreshStateStep(ResourceState old) : Step(StepKind.Refresh, old, old)
{
    // The phase saves what was found: another object that vanished may change what this one refers to.
    public override async Task<StepOutcome> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        var provider = await context.ProviderOf(Old!, cancellationToken);
        try
        {
            var found = await provider.ReadAsync(Old!.Urn, Old.Id!, Old.Inputs, Old.Outputs, Old.Timeouts.Read, cancellationToken);
            return found is null
                ? new StepOutcome(null, _ => { }, Durable: false)
                : Done(found.Id, found.Inputs ?? Old.Inputs, Known(found.Outputs, context), InterruptionMarks.In(Old), context);
        }
        catch (PartialFailureException failure)
        {
            return Done(failure.Id, failure.Inputs ?? Old!.Inputs, failure.Outputs, failure.Reasons, context);
        }
    }

    private StepOutcome Done(
        string id, PropertyObject inputs, PropertyObject outputs, IEnumerable<string> errors, StepContext context)
    {
        var state = Old! with { Id = id, Inputs = inputs, Outputs = Marked(outputs, Old), InitErrors = [.. errors] };
        var unchanged = StateComparison.SameContent(Old, state) && Old.InitErrors.SequenceEqual(state.InitErrors);
        return new StepOutcome(unchanged ? Old : state with { Modified = context.Clock.GetUtcNow() }, _ => { }, Durable: false);
    }
}

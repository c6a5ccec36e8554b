using QsGen.Engine.State;

namespace QsGen.Engine.Steps;

/// <summary>Asks the provider what an object is like now.</summary>
internal sealed class RefreshStep(ResourceState old) : Step(StepKind.Refresh, old, old)
{
    public override async Task<StepOutcome> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        var provider = await context.ProviderOf(Old!, cancellationToken);
        var found = await provider.ReadAsync(Old!.Urn, Old.Id!, Old.Inputs, Old.Outputs, Old.Timeouts.Read, cancellationToken);
        if (found is null)
        {
            return new StepOutcome(null, _ => { });
        }

        var state = Old with
        {
            Id = found.Id,
            Inputs = found.Inputs ?? Old.Inputs,
            Outputs = Marked(Known(found.Outputs, context), Old),
            InitErrors = [],
        };
        return new StepOutcome(
            StateComparison.SameContent(Old, state) && Old.InitErrors.IsEmpty ? Old : state with { Modified = context.Clock.GetUtcNow() },
            _ => { });
    }
}

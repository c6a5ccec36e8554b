using QsGen.Engine.State;

namespace QsGen.Engine.Steps;

/// <summary>Nothing is called: the new inputs and options are kept, id and outputs are the old ones.</summary>
internal sealed class SameStep(ResourceState old, ResourceState next) : Step(StepKind.Same, old, next)
{
    public override Task<StepOutcome> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        var state = Next! with
        {
            Id = Old!.Id,
            Outputs = Marked(Old.Outputs, Next),
            Created = Old.Created,
            Modified = Old.Modified,
            ImportId = Next.ImportId ?? Old.ImportId,
        };
        return Task.FromResult(new StepOutcome(
            state,
            change => StateMoves.Supersede(change, Old, state),
            Durable: !StateComparison.SameContent(Old, state)));
    }
}

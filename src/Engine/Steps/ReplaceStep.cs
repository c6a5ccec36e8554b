using QsGen.Engine.State;

namespace QsGen.Engine.Steps;

/// <summary>Marks in events and plans that an object takes another's place; creation and deletion are steps of their own.</summary>
internal sealed class ReplaceStep(ResourceState old, ResourceState next) : Step(StepKind.Replace, old, next)
{
    public override Task<StepOutcome> ApplyAsync(StepContext context, CancellationToken cancellationToken) =>
        Task.FromResult(new StepOutcome(null, _ => { }, Durable: false));
}

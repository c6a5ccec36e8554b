using QsGen.Engine.State;

namespace QsGen.Engine.Steps;

/// <summary>
/// Takes a resource out of the state without a call: one deleted for a replacement nobody wants, or one that was only read.
/// </summary>
internal sealed class RemoveStep(StepKind kind, ResourceState old) : Step(kind, old, null)
{
    public override Task<StepOutcome> ApplyAsync(StepContext context, CancellationToken cancellationToken) =>
        Task.FromResult(new StepOutcome(null, change => change.Remove(Old!)));
}

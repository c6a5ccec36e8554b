using QsGen.Engine.State;

namespace QsGen.Engine.Steps;

/// <summary>Takes an object away.</summary>
/// <param name="kind">Whether it goes for good or makes room for its replacement.</param>
/// <param name="old">The state, as it is saved.</param>
/// <param name="keepUntilReplaced">Whether the state stays until the replacement is created, so that a crash in between is noticed.</param>
/// <param name="stateOnly">Whether the object itself is left alone.</param>
internal sealed class DeleteStep(StepKind kind, ResourceState old, bool keepUntilReplaced, bool stateOnly) : Step(kind, old, null)
{
    public override PendingKind? Pending => CallsProvider ? PendingKind.Deleting : null;

    /// <summary>The state that waits for its replacement; null before the deletion and for deletions for good.</summary>
    public ResourceState? Waiting { get; private set; }

    private bool CallsProvider => Old!.Custom && !Old.IsProvider && !stateOnly && !Old.External && !Old.RetainOnDelete;

    public override async Task<StepOutcome> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        if (CallsProvider && !context.Preview)
        {
            var provider = await context.ProviderOf(Old!, cancellationToken);
            await provider.DeleteAsync(Old!.Urn, Old.Id ?? "", Old.Inputs, Old.Outputs, Old.Timeouts.Delete, cancellationToken);
        }

        Waiting = keepUntilReplaced ? Old! with { PendingReplacement = true } : null;
        return new StepOutcome(null, change =>
        {
            if (Waiting is { } waiting)
            {
                change.Replace(Old!, waiting);
            }
            else
            {
                change.Remove(Old!);
            }
        });
    }
}

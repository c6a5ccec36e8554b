using QsGen.Engine.Providers;
using QsGen.Engine.State;
using QsGen.Engine.Urns;
using QsGen.Wire;

namespace QsGen.Engine.Steps;

/// <summary>One thing to do to one resource.</summary>
/// <param name="kind">What it is.</param>
/// <param name="old">The state before; null if there is none.</param>
/// <param name="next">The state to reach; null if the resource goes away.</param>
internal abstract class Step(StepKind kind, ResourceState? old, ResourceState? next)
{
    public StepKind Kind { get; } = kind;

    public ResourceState? Old { get; } = old;

    public ResourceState? Next { get; } = next;

    /// <summary>The resource that the step is about.</summary>
    public ResourceState Subject => Next ?? Old!;

    public Urn Urn => Subject.Urn;

    /// <summary>Why this is a replacement or update: property keys, as the provider or the options said.</summary>
    public IReadOnlyList<string> ReplaceKeys { get; init; } = [];

    /// <summary>The provider's own account of what changes; null if it gave none.</summary>
    public DiffResult? Diff { get; init; }

    /// <summary>What to note in the state before the provider is called; null if no call can be interrupted.</summary>
    public virtual PendingKind? Pending => null;

    /// <summary>Does it. In a preview nothing changes anywhere.</summary>
    /// <exception cref="ProviderException">The provider's call failed; nothing is to be saved.</exception>
    public abstract Task<StepOutcome> ApplyAsync(StepContext context, CancellationToken cancellationToken);

    /// <summary>Marks the outputs that shall be secrets.</summary>
    protected static PropertyObject Marked(PropertyObject outputs, ResourceState state) =>
        SecretMarks.Named(outputs, state.AdditionalSecretOutputs);

    /// <exception cref="ProviderException">The provider returned a value that is not known, though this is no preview.</exception>
    protected static PropertyObject Known(PropertyObject outputs, StepContext context) =>
        outputs.ContainsUnknowns && !context.Preview
            ? throw new ProviderException("the provider returned values that are not known yet, which only a preview may do")
            : outputs;
}

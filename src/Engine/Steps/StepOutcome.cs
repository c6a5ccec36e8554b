using QsGen.Engine.Providers;
using QsGen.Engine.State;

namespace QsGen.Engine.Steps;

/// <summary>What a step led to.</summary>
/// <param name="State">The resource's state now; null if it is gone.</param>
/// <param name="Save">What to change in the saved state.</param>
/// <param name="Durable">Whether that has to be written at once.</param>
/// <param name="Failure">Set if the object exists but is not ready: the state is saved and the step has failed.</param>
internal sealed record StepOutcome(
    ResourceState? State, Action<StateChange> Save, bool Durable = true, PartialFailureException? Failure = null);

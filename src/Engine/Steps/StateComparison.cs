using QsGen.Engine.State;

namespace QsGen.Engine.Steps;

/// <summary>Tells whether saving a state again would change the file.</summary>
internal static class StateComparison
{
    /// <summary>Whether two states hold the same, init errors aside.</summary>
    public static bool SameContent(ResourceState old, ResourceState state) =>
        old.Urn == state.Urn
        && old.Custom == state.Custom
        && old.Id == state.Id
        && old.Delete == state.Delete
        && old.Inputs.Equals(state.Inputs)
        && old.Outputs.Equals(state.Outputs)
        && old.Parent == state.Parent
        && old.Protect == state.Protect
        && old.External == state.External
        && old.RetainOnDelete == state.RetainOnDelete
        && old.PendingReplacement == state.PendingReplacement
        && old.Dependencies.ToHashSet().SetEquals(state.Dependencies)
        && SamePropertyDependencies(old, state)
        && old.Provider == state.Provider
        && old.AdditionalSecretOutputs.SequenceEqual(state.AdditionalSecretOutputs)
        && old.Timeouts == state.Timeouts
        && old.ImportId == state.ImportId
        && old.DeletedWith == state.DeletedWith
        && old.IgnoreChanges.SequenceEqual(state.IgnoreChanges)
        && old.ReplaceOnChanges.SequenceEqual(state.ReplaceOnChanges)
        && old.HideDiff.SequenceEqual(state.HideDiff)
        && old.Hooks.Keys.SequenceEqual(state.Hooks.Keys)
        && old.Hooks.All(entry => entry.Value.SequenceEqual(state.Hooks[entry.Key]))
        && Equals(old.ReplacementTrigger, state.ReplacementTrigger);

    // The order of URNs carries no meaning and differs between runs of one program.
    private static bool SamePropertyDependencies(ResourceState old, ResourceState state) =>
        old.PropertyDependencies.Count == state.PropertyDependencies.Count
        && old.PropertyDependencies.All(entry =>
            state.PropertyDependencies.TryGetValue(entry.Key, out var urns) && entry.Value.ToHashSet().SetEquals(urns));
}

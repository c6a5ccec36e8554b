using System.Collections.Immutable;
using QsGen.Engine.State;
using QsGen.Engine.Steps;
using QsGen.Engine.Urns;

namespace QsGen.Engine.Deployments;

/// <summary>The state that a registration asks for, as far as it is known before the provider was asked.</summary>
internal static class DesiredState
{
    /// <summary>The state.</summary>
    /// <param name="goal">What the program says.</param>
    /// <param name="urn">The resource.</param>
    /// <param name="old">Its saved state; null when it is new.</param>
    /// <param name="parent">Its parent's state in this run, from which some options come down.</param>
    public static ResourceState Of(Goal goal, Urn urn, ResourceState? old, ResourceState? parent)
    {
        var inputs = goal.Inputs.WithoutOutputs();
        return new ResourceState
        {
            Urn = urn,
            Custom = goal.Custom,
            Inputs = old is null || old.PendingReplacement ? inputs : IgnoredProperties.Reset(inputs, old.Inputs, goal.IgnoreChanges),
            Parent = goal.Parent,
            Protect = goal.Protect ?? parent?.Protect ?? false,
            RetainOnDelete = goal.RetainOnDelete ?? parent?.RetainOnDelete ?? false,
            DeletedWith = goal.DeletedWith ?? parent?.DeletedWith,
            Dependencies = goal.Dependencies,
            PropertyDependencies = goal.PropertyDependencies.IsEmpty && !goal.Dependencies.IsEmpty
                ? inputs.Keys.ToImmutableSortedDictionary(key => key, _ => goal.Dependencies, StringComparer.Ordinal)
                : goal.PropertyDependencies,
            Provider = goal.Custom ? goal.Provider : null,
            AdditionalSecretOutputs = goal.AdditionalSecretOutputs,
            Timeouts = goal.Timeouts,
            ImportId = goal.ImportId,
            IgnoreChanges = goal.IgnoreChanges,
            ReplaceOnChanges = goal.ReplaceOnChanges,
            HideDiff = goal.HideDiffs,
            Hooks = goal.Hooks,
            ReplacementTrigger = goal.ReplacementTrigger,
        };
    }
}

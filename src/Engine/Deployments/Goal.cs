using System.Collections.Immutable;
using QsGen.Engine.State;
using QsGen.Engine.Urns;
using QsGen.Wire;

namespace QsGen.Engine.Deployments;

/// <summary>What the program wants of one resource. Null means that it did not say.</summary>
internal sealed record Goal
{
    public required string Type { get; init; }

    public required string Name { get; init; }

    public bool Custom { get; init; }

    public PropertyObject Inputs { get; init; } = PropertyObject.Empty;

    public Urn? Parent { get; init; }

    public bool? Protect { get; init; }

    public bool? RetainOnDelete { get; init; }

    public Urn? DeletedWith { get; init; }

    public ImmutableArray<Urn> Dependencies { get; init; } = [];

    public ImmutableSortedDictionary<string, ImmutableArray<Urn>> PropertyDependencies { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<Urn>>(StringComparer.Ordinal);

    /// <summary>The explicit provider.</summary>
    public ProviderReference? Provider { get; init; }

    /// <summary>The version of the provider plugin; chooses the default provider.</summary>
    public string Version { get; init; } = "";

    public string PluginDownloadUrl { get; init; } = "";

    /// <summary>Overrides the provider's word on whether two can exist at once.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    public ImmutableArray<string> HideDiffs { get; init; } = [];

    /// <summary>Names of registered hooks by the moment they belong to, as in a state file.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Hooks { get; init; } = ResourceState.NoHooks;

    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    public ImmutableArray<AliasSpec> Aliases { get; init; } = [];

    public string? ImportId { get; init; }

    public ResourceTimeouts Timeouts { get; init; } = ResourceTimeouts.None;

    public PropertyValue? ReplacementTrigger { get; init; }

    /// <summary>The first part of the type's token.</summary>
    public string Package => Type[..Math.Max(0, Type.IndexOf(':', StringComparison.Ordinal))];

    public bool IsProvider => ProviderReference.IsProviderType(Type);
}

using System.Collections.Immutable;
using QsGen.Engine.Urns;
using QsGen.Wire;

namespace QsGen.Engine.State;

/// <summary>What the engine knows of one resource. Two states of one URN exist only while one of them waits to be deleted.</summary>
/// <remarks>Compared by reference: the engine keeps track of particular states, not of equal ones.</remarks>
internal sealed record ResourceState
{
    public required Urn Urn { get; init; }

    /// <summary>Whether a provider manages it; components and the stack are not custom.</summary>
    public required bool Custom { get; init; }

    /// <summary>The provider's id; null for components, and in a preview as long as it is not known.</summary>
    public string? Id { get; init; }

    /// <summary>The old half of a replacement, to be deleted.</summary>
    public bool Delete { get; init; }

    /// <summary>What the provider's Check returned.</summary>
    public PropertyObject Inputs { get; init; } = PropertyObject.Empty;

    /// <summary>What the provider returned from its last operation.</summary>
    public PropertyObject Outputs { get; init; } = PropertyObject.Empty;

    public Urn? Parent { get; init; }

    public bool Protect { get; init; }

    /// <summary>Read, not managed: never updated and never deleted.</summary>
    public bool External { get; init; }

    public bool RetainOnDelete { get; init; }

    /// <summary>Deleted ahead of its replacement, which was not created yet.</summary>
    public bool PendingReplacement { get; init; }

    public ImmutableArray<Urn> Dependencies { get; init; } = [];

    public ImmutableSortedDictionary<string, ImmutableArray<Urn>> PropertyDependencies { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<Urn>>(StringComparer.Ordinal);

    /// <summary>Why the resource was not ready after its last create or update.</summary>
    public ImmutableArray<string> InitErrors { get; init; } = [];

    /// <summary>The provider resource that manages it.</summary>
    public ProviderReference? Provider { get; init; }

    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    public ResourceTimeouts Timeouts { get; init; } = ResourceTimeouts.None;

    public string? ImportId { get; init; }

    public Urn? DeletedWith { get; init; }

    public DateTimeOffset? Created { get; init; }

    public DateTimeOffset? Modified { get; init; }

    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    public ImmutableArray<string> HideDiff { get; init; } = [];

    /// <summary>No hooks.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> NoHooks { get; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    /// <summary>Names of the program's hooks by moment: <c>BeforeCreate</c>, <c>OnError</c> and so on.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Hooks { get; init; } = NoHooks;

    /// <summary>The value whose change asks for a replacement; null if there is none.</summary>
    public PropertyValue? ReplacementTrigger { get; init; }

    public string Type => Urn.Type;

    /// <summary>Whether this is a provider, itself a resource.</summary>
    public bool IsProvider => ProviderReference.IsProviderType(Type);

    /// <summary>Whether this is the root of the tree.</summary>
    public bool IsStack => Type == Urn.StackType;

    public bool Equals(ResourceState? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>
    /// The state, needing also what another state of the same object needs, because nobody knows which of the two the object is like.
    /// </summary>
    public ResourceState NeedingAlso(IEnumerable<Urn> needs) => this with { Dependencies = [.. Dependencies.Union(needs)] };

    /// <summary>What the program says that it depends on, as a whole or by property.</summary>
    public IEnumerable<Urn> Needs => Dependencies.Concat(PropertyDependencies.Values.SelectMany(urns => urns));

    /// <summary>
    /// Everything that has to exist as long as this resource does: provider, parent, dependencies, its <c>deletedWith</c>.
    /// </summary>
    public IEnumerable<Urn> References()
    {
        if (Provider is { } provider)
        {
            yield return provider.Urn;
        }

        if (Parent is { } parent)
        {
            yield return parent;
        }

        foreach (var urn in Needs)
        {
            yield return urn;
        }

        if (DeletedWith is { } owner)
        {
            yield return owner;
        }
    }
}

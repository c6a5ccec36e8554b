using QsGen.Engine.State;
using QsGen.Engine.Urns;

namespace QsGen.Engine.Deployments;

/// <summary>The old state as registrations use it up: each old resource can be claimed once, by its URN or an alias.</summary>
internal sealed class OldResources
{
    private readonly Dictionary<Urn, ResourceState> _live;
    private readonly Dictionary<Urn, Urn> _claims = [];

    public OldResources(Snapshot snapshot)
    {
        All = snapshot.Resources;
        // A state that waits for its deletion is nobody's old state.
        _live = snapshot.Resources.Where(resource => !resource.Delete).ToDictionary(resource => resource.Urn);
    }

    /// <summary>All old states in their order.</summary>
    public IReadOnlyList<ResourceState> All { get; }

    /// <summary>Finds the old state of a resource, by its URN, else by each alias in order, and claims it.</summary>
    /// <exception cref="RegistrationException">Another resource has claimed it already.</exception>
    public ResourceState? Claim(Urn urn, IEnumerable<Urn> aliases)
    {
        foreach (var candidate in aliases.Prepend(urn))
        {
            if (!_live.TryGetValue(candidate, out var state))
            {
                continue;
            }

            if (_claims.TryGetValue(candidate, out var claimer))
            {
                throw new RegistrationException(
                    candidate == urn
                        ? $"'{urn}' has become '{claimer}' through an alias and cannot be a resource of its own as well"
                        : $"'{urn}' and '{claimer}' both claim to have been '{candidate}'; remove one of the aliases");
            }

            _claims.Add(candidate, urn);
            return state;
        }

        return null;
    }

    /// <summary>Whether a registration of this run stands for the old state.</summary>
    public bool IsClaimed(ResourceState state) => !state.Delete && _claims.ContainsKey(state.Urn);
}

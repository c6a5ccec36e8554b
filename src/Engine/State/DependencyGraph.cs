using QsGen.Engine.Urns;

namespace QsGen.Engine.State;

/// <summary>
/// Who needs whom among the resources of a state: provider, parent, dependencies, property dependencies,
/// <c>deletedWith</c>.
/// </summary>
/// <remarks>A state is an ordered list in which each resource comes after what it needs, so the graph has no cycle.</remarks>
internal sealed class DependencyGraph
{
    private readonly IReadOnlyList<ResourceState> _resources;
    private readonly Dictionary<ResourceState, int> _positions;
    private readonly Dictionary<Urn, List<ResourceState>> _referrers = [];

    public DependencyGraph(IReadOnlyList<ResourceState> resources)
    {
        _resources = resources;
        _positions = resources.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        foreach (var resource in resources)
        {
            foreach (var urn in resource.References().Distinct())
            {
                if (!_referrers.TryGetValue(urn, out var referrers))
                {
                    _referrers.Add(urn, referrers = []);
                }

                referrers.Add(resource);
            }
        }
    }

    /// <summary>The resources that refer to one directly; none comes before it.</summary>
    public IEnumerable<ResourceState> DirectDependents(ResourceState resource) =>
        _referrers.GetValueOrDefault(resource.Urn, []).Where(other => _positions[other] > _positions[resource]);

    /// <summary>All resources that refer to one directly or through others, in the order of the state.</summary>
    public IReadOnlyList<ResourceState> Dependents(ResourceState resource)
    {
        var found = new HashSet<ResourceState>();
        var open = new Stack<ResourceState>([resource]);
        while (open.TryPop(out var next))
        {
            foreach (var dependent in DirectDependents(next))
            {
                if (found.Add(dependent))
                {
                    open.Push(dependent);
                }
            }
        }

        return [.. _resources.Where(found.Contains)];
    }
}

using QsGen.Engine.Urns;

namespace QsGen.Engine.State;

/// <summary>The order of a state file: each resource comes after what it refers to.</summary>
internal static class SnapshotOrder
{
    /// <summary>The states in the given order, but what a state refers to is moved before it where it stands behind.</summary>
    /// <remarks>
    /// An order that is right already stays as it is. Where several states have a URN, because one of them waits for its deletion, one of
    /// them in front is enough.
    /// </remarks>
    public static IReadOnlyList<ResourceState> Sort(IReadOnlyList<ResourceState> states)
    {
        var byUrn = states.ToLookup(state => state.Urn);
        var (sorted, begun, placed) = (new List<ResourceState>(states.Count), new HashSet<ResourceState>(), new HashSet<Urn>());
        foreach (var state in states)
        {
            Place(state);
        }

        return sorted;

        void Place(ResourceState state)
        {
            if (!begun.Add(state))
            {
                return;
            }

            foreach (var urn in state.References())
            {
                if (!placed.Contains(urn) && byUrn[urn].OrderBy(needed => needed.Delete).FirstOrDefault() is { } needed)
                {
                    Place(needed);
                }
            }

            sorted.Add(state);
            placed.Add(state.Urn);
        }
    }
}

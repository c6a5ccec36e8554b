using QsGen.Engine.Urns;

namespace QsGen.Engine.State;

/// <summary>What a step may do to the saved state; all of it becomes durable in one write.</summary>
internal readonly struct StateChange(StateJournal journal)
{
    /// <summary>Adds a state that this operation made.</summary>
    public void Add(ResourceState state) => journal.Add(state);

    /// <summary>
    /// Adds a state that an interrupted operation made: before the old state of the same resource, or behind all old ones.
    /// </summary>
    public void Settle(ResourceState? old, ResourceState state) => journal.Settle(old, state);

    /// <summary>Takes a state away, old or new.</summary>
    public void Remove(ResourceState state) => journal.Remove(state);

    /// <summary>Puts another state in a state's place, old or new.</summary>
    public void Replace(ResourceState state, ResourceState by) => journal.Replace(state, by);

    /// <summary>Makes every reference to <paramref name="from"/> one to <paramref name="to"/>.</summary>
    public void Rename(Urn from, Urn to) => journal.Rename(from, to);

    /// <summary>Forgets interrupted operations.</summary>
    public void DropPending(Func<PendingOperation, bool> which) => journal.DropPending(which);

    /// <summary>Replaces each state by what <paramref name="change"/> makes of it; null takes it away.</summary>
    public void Transform(Func<ResourceState, ResourceState?> change) => journal.Transform(change);
}

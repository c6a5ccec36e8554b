using QsGen.Engine.State;

namespace QsGen.Engine.Steps;

/// <summary>Changes of the saved state that several steps make.</summary>
internal static class StateMoves
{
    /// <summary>The new state takes the old one's place; if its URN is another now, references follow.</summary>
    public static void Supersede(StateChange change, ResourceState old, ResourceState state)
    {
        change.Remove(old);
        change.Add(state);
        if (old.Urn != state.Urn)
        {
            change.Rename(old.Urn, state.Urn);
        }
    }

    /// <summary>Adds the new half of a replacement and marks the old one to be deleted. Returns the old half.</summary>
    public static ResourceState Retire(StateChange change, ResourceState old, ResourceState state)
    {
        var half = old with { Delete = true };
        change.Replace(old, half);
        change.Add(state);
        if (old.Urn != state.Urn)
        {
            change.Rename(old.Urn, state.Urn);
        }

        return half;
    }
}

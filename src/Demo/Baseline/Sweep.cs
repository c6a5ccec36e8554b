namespace QsGen.Demo.Baseline;

/// <summary>The sweep that takes a posting that is being made.</summary>
/// <param name="State">The aggregating rail's sums.</param>
/// <param name="Index">Which of its sweeps.</param>
internal sealed record Sweep(BundleState State, int Index)
{
    /// <summary>The bundle that the posting's rows carry.</summary>
    public string BundleId => State.Plan.BundleId(Index);

    /// <summary>What the sweep may still take.</summary>
    public long Room => State.Room(Index);

    /// <summary>Adds the posting's money.</summary>
    public void Take(long cents) => State.Take(Index, cents);
}

using QsGen.Demo.Planning;

namespace QsGen.Demo.Baseline;

/// <summary>The sweep that takes a posting that is being made.</summary>
/// <param name="State">The aggregating rail's sums.</param>
/// <param name="Index">Which of its sweeps.</param>
/// <param name="Part">Which part of the sweep, where one value of a metadata key makes a part.</param>
internal sealed record Sweep(BundleState State, int Index, int Part = 0)
{
    /// <summary>The bundle that the posting's rows carry.</summary>
    public string BundleId => State.Plan.BundleId(Index, Part);

    /// <summary>What the sweep may still take.</summary>
    public long Room => State.Room(Index);

    /// <summary>The part that takes a posting with the given metadata.</summary>
    public Sweep For(MetadataValues metadata) => this with { Part = State.Plan.PartOf(metadata) };

    /// <summary>Adds the posting's money.</summary>
    public void Take(long cents) => State.Take(Index, Part, cents);
}

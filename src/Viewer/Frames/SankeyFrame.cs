using System.Collections.Immutable;

namespace QsGen.Viewer.Frames;

/// <summary>A Sankey diagram without cycles; what was left out for that stands in the notes.</summary>
internal sealed record SankeyFrame : VisualFrame
{
    /// <summary>The nodes.</summary>
    public required ImmutableArray<SankeyNode> Nodes { get; init; }

    /// <summary>The ribbons.</summary>
    public required ImmutableArray<SankeyLink> Links { get; init; }
}

using System.Collections.Immutable;

namespace QsGen.Viewer.Frames;

/// <summary>A pie or a ring.</summary>
internal sealed record PieFrame : VisualFrame
{
    /// <summary>Whether the middle is left out.</summary>
    public required bool IsRing { get; init; }

    /// <summary>The slices in order.</summary>
    public required ImmutableArray<Slice> Slices { get; init; }

    /// <summary>The sum, or null where adding up means nothing.</summary>
    public Mark? Total { get; init; }

    /// <summary>The title of the legend; empty when hidden.</summary>
    public string LegendTitle { get; init; } = "";
}

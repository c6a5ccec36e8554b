using System.Collections.Immutable;

namespace QsGen.Viewer.Frames;

/// <summary>One figure.</summary>
internal sealed record KpiFrame : VisualFrame
{
    /// <summary>The figure; a <see cref="Mark"/> with an empty text when the visual is empty.</summary>
    public required Mark Value { get; init; }

    /// <summary>The figure's full form when its text is scaled (<c>1.2M</c>), else null.</summary>
    public string? Full { get; init; }

    /// <summary>How it compares, or null.</summary>
    public KpiComparison? Comparison { get; init; }

    /// <summary>The figure's history, oldest first; empty when there is none.</summary>
    public ImmutableArray<Mark> Spark { get; init; } = [];

    /// <summary>The names of the points of <see cref="Spark"/>.</summary>
    public ImmutableArray<string> SparkLabels { get; init; } = [];

    /// <summary>How much of a target is reached, 0 to 1, for a progress bar; null when none is shown.</summary>
    public double? Progress { get; init; }
}

using System.Collections.Immutable;

namespace QsGen.Viewer.Frames;

/// <summary>A chart of values over categories or over time.</summary>
internal abstract record CartesianFrame : VisualFrame
{
    /// <summary>The categories in order, empty buckets of a date axis included. <see cref="Mark.Raw"/> is null for the rest
    /// ("Other").</summary>
    public required ImmutableArray<Mark> Categories { get; init; }

    /// <summary>What the categories are.</summary>
    public required ValueKind CategoryKind { get; init; }

    /// <summary>The title of the category axis; empty when hidden.</summary>
    public required string CategoryTitle { get; init; }

    /// <summary>The value axis.</summary>
    public required AxisFrame Axis { get; init; }

    /// <summary>The second value axis of a combo, or null.</summary>
    public AxisFrame? SecondAxis { get; init; }

    /// <summary>The series in order.</summary>
    public required ImmutableArray<Series> Series { get; init; }

    /// <summary>The title of the legend; empty when hidden. The page shows a legend when there is more than one series.</summary>
    public string LegendTitle { get; init; } = "";

    /// <summary>Whether values stand at the marks.</summary>
    public bool ShowsValues { get; init; }

    /// <summary>Lines drawn across at a value.</summary>
    public ImmutableArray<ReferenceLine> References { get; init; } = [];
}

/// <summary>Bars.</summary>
internal sealed record BarFrame : CartesianFrame
{
    /// <summary>Whether bars run from left to right.</summary>
    public required bool IsHorizontal { get; init; }

    /// <summary>How several series share a category.</summary>
    public required BarArrangement Arrangement { get; init; }
}

/// <summary>Lines, or areas.</summary>
internal sealed record LineFrame : CartesianFrame
{
    /// <summary>Whether what is below the line is filled.</summary>
    public bool IsArea { get; init; }

    /// <summary>Whether a line goes on over categories without a value.</summary>
    public bool ConnectsGaps { get; init; }

    /// <summary>Whether areas stand on one another.</summary>
    public bool IsStacked { get; init; }
}

/// <summary>Bars with lines; <see cref="Series.IsLine"/> says which is which.</summary>
internal sealed record ComboFrame : CartesianFrame
{
    /// <summary>How several bars share a category.</summary>
    public required BarArrangement Arrangement { get; init; }
}

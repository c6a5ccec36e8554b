namespace QsGen.Viewer.Frames;

/// <summary>A visual of a kind that the viewer does not draw; its figures are in <see cref="VisualFrame.Data"/>.</summary>
internal sealed record NotDrawnFrame : VisualFrame
{
    /// <summary>The kind by AWS's name, such as <c>HeatMapVisual</c>.</summary>
    public required string Kind { get; init; }
}

/// <summary>A visual that failed; <see cref="VisualFrame.Error"/> says why.</summary>
internal sealed record FailedFrame : VisualFrame;

using QsGen.Viewer.Frames;

namespace QsGen.Viewer.Drawing;

/// <summary>A visual that was drawn, and from what.</summary>
/// <param name="Frame">The frame, without what all kinds have in common.</param>
/// <param name="Answer">The query and its rows.</param>
internal sealed record Drawn(VisualFrame Frame, VisualAnswer Answer);

namespace QsGen.Viewer.Frames;

/// <summary>A line across a chart.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Value">Where.</param>
/// <param name="Color">Its colour, or null.</param>
internal sealed record ReferenceLine(string Text, double Value, string? Color);

namespace QsGen.Viewer.Frames;

/// <summary>A tick.</summary>
/// <param name="Value">Where.</param>
/// <param name="Text">What stands there.</param>
internal sealed record AxisTick(double Value, string Text);

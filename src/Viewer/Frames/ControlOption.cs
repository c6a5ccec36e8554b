namespace QsGen.Viewer.Frames;

/// <summary>Something that a list offers.</summary>
/// <param name="Value">What goes into the state.</param>
/// <param name="Text">What people read.</param>
internal sealed record ControlOption(string Value, string Text);

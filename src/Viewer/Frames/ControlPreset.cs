using System.Collections.Immutable;

namespace QsGen.Viewer.Frames;

/// <summary>A shortcut of a control.</summary>
/// <param name="Text">Such as <c>Last 7 days</c>.</param>
/// <param name="Values">The value for each key of the control.</param>
internal sealed record ControlPreset(string Text, ImmutableArray<string> Values);

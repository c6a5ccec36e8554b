using System.Collections.Immutable;

namespace QsGen.Viewer.Frames;

/// <summary>Options of a control that match what was typed.</summary>
/// <param name="Options">At most 200, in order.</param>
/// <param name="HasMore">Whether more match.</param>
internal sealed record OptionsFrame(ImmutableArray<ControlOption> Options, bool HasMore);

using System.Collections.Immutable;

namespace QsGen.Viewer.Frames;

/// <summary>Why a visual has nothing to show.</summary>
/// <param name="Text">One sentence; the visual's own text where it has one.</param>
/// <param name="Filters">The filters without any one of which there would be rows; empty when the data themselves are empty.</param>
internal sealed record EmptyReason(string Text, ImmutableArray<ActiveFilter> Filters);

using System.Collections.Immutable;

namespace QsGen.Viewer.Frames;

/// <summary>A value axis, its ticks chosen and written already.</summary>
/// <param name="Title">Its title; empty when hidden.</param>
/// <param name="Minimum">Its lower end.</param>
/// <param name="Maximum">Its upper end.</param>
/// <param name="Ticks">Its ticks, ascending; whole numbers where counts are shown.</param>
/// <param name="IsLogarithmic">Whether the scale is logarithmic; never with bars.</param>
internal sealed record AxisFrame(string Title, double Minimum, double Maximum, ImmutableArray<AxisTick> Ticks, bool IsLogarithmic = false);

namespace QsGen.Viewer.Frames;

/// <summary>A visual before its figures are there.</summary>
/// <param name="Id">The visual's id; its part of addresses.</param>
/// <param name="Kind">What <see cref="VisualFrame"/> will come: <c>kpi</c>, <c>table</c>, <c>bar</c>, <c>line</c>, <c>combo</c>,
/// <c>pie</c>, <c>sankey</c> or <c>notDrawn</c>.</param>
/// <param name="Title">Its title; empty when hidden.</param>
/// <param name="Subtitle">Its subtitle; empty when hidden.</param>
internal sealed record VisualPlace(string Id, string Kind, string Title, string Subtitle);

namespace QsGen.Viewer.Frames;

/// <summary>The place of one element; in a free-form layout everything is in pixels.</summary>
/// <param name="Id">The id of a visual or text box.</param>
/// <param name="Kind">Which of the two.</param>
/// <param name="Column">First column, from 0.</param>
/// <param name="Row">First row, from 0.</param>
/// <param name="ColumnSpan">How many columns.</param>
/// <param name="RowSpan">How many rows.</param>
internal sealed record LayoutCell(string Id, ElementKind Kind, int Column, int Row, int ColumnSpan, int RowSpan);

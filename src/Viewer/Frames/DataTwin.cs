using System.Collections.Immutable;

namespace QsGen.Viewer.Frames;

/// <summary>The figures of a chart as a table.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, at most 1,000, one mark for each column.</param>
/// <param name="AllRows">How many rows there are in all.</param>
internal sealed record DataTwin(ImmutableArray<TableColumn> Columns, ImmutableArray<ImmutableArray<Mark>> Rows, long AllRows);

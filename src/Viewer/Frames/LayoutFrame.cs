using System.Collections.Immutable;

namespace QsGen.Viewer.Frames;

/// <summary>Where the elements of a sheet stand.</summary>
/// <param name="Kind">The kind of layout.</param>
/// <param name="Columns">Columns of a grid; 36 in QuickSight.</param>
/// <param name="Width">The width in pixels that the author had in mind, or null.</param>
/// <param name="Fits">True when the grid stretches to the window; false keeps <paramref name="Width"/> where there is room.</param>
/// <param name="Cells">The elements in reading order: by row, then by column.</param>
internal sealed record LayoutFrame(LayoutKind Kind, int Columns, int? Width, bool Fits, ImmutableArray<LayoutCell> Cells);

using System.Collections.Immutable;

namespace QsGen.Viewer.Frames;

/// <summary>A row of a table.</summary>
/// <param name="Cells">One for each column.</param>
/// <param name="Targets">Where each of the visual's actions leads from this row; see <see cref="Mark.Targets"/>.</param>
/// <param name="Style">How a conditional format of whole rows makes it look, or null.</param>
internal sealed record TableRow(ImmutableArray<Mark> Cells, ImmutableArray<string?> Targets, MarkStyle? Style = null);

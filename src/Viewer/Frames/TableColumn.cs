namespace QsGen.Viewer.Frames;

/// <summary>A column of a table.</summary>
/// <param name="Id">The field's id; what <see cref="StateKeys.Sort"/> names.</param>
/// <param name="Name">Its heading.</param>
/// <param name="Kind">What its values are; numbers stand right with tabular digits.</param>
/// <param name="Width">Pixels that the author wants, or null.</param>
/// <param name="Sorted">1 when the table is sorted by it ascending, −1 descending, 0 not; the first key only.</param>
internal sealed record TableColumn(string Id, string Name, ValueKind Kind, int? Width, int Sorted);

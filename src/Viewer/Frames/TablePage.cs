namespace QsGen.Viewer.Frames;

/// <summary>Which rows of a table are shown.</summary>
/// <param name="Number">The page, from 1.</param>
/// <param name="Size">Rows on a full page.</param>
/// <param name="Rows">Rows of the whole table.</param>
/// <param name="Pages">Pages of the whole table, at least 1.</param>
internal sealed record TablePage(int Number, int Size, long Rows, int Pages);

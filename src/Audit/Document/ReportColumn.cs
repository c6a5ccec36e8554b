namespace QsGen.Audit.Document;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its header.</param>
/// <param name="Kind">What it holds: it decides where the cells are set and how they break.</param>
/// <param name="Width">Its share of the table's width, in whatever unit its neighbours use.</param>
internal sealed record ReportColumn(string Name, ColumnKind Kind, double Width);

namespace QsGen.QuickSight.Data;

/// <summary>One column that the SQL of a dataset promises to return.</summary>
/// <param name="Name">Name in the SQL result, 1 to 127 characters.</param>
/// <param name="Type">Type in QuickSight.</param>
/// <param name="Shape">What the values mean, when a drill reads them.</param>
/// <param name="DisplayName">Words for readers; derived from the name when not given.</param>
internal sealed record ContractColumn(string Name, ColumnType Type, DrillShape? Shape = null, string? DisplayName = null);

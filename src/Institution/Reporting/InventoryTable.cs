namespace QsGen.Institution.Reporting;

/// <summary>One table of an inventory.</summary>
/// <param name="Key">The JSON key, also the heading when underscores are read as blanks.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows; each has one cell per column, each cell none, one or several values.</param>
public sealed record InventoryTable(string Key, ValueList<InventoryColumn> Columns, ValueList<ValueList<ValueList<string>>> Rows);

namespace QsGen.Sql.Datasets;

/// <summary>A table that an Info sheet reports on.</summary>
/// <param name="Name">Its name without the institution's prefix.</param>
/// <param name="DateColumn">The column whose greatest value is reported; null when the table has no date.</param>
internal sealed record InfoObject(string Name, string? DateColumn);

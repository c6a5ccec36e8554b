namespace QsGen.Database.Datasets;

/// <summary>A table that an Info sheet reports on.</summary>
/// <param name="Name">Its name without the institution's prefix.</param>
/// <param name="Words">What it holds, as readers see it.</param>
/// <param name="DateColumn">The column whose greatest value is reported, a day by its beginning; null when the table has no date.</param>
/// <param name="IsBase">True for a base table, false for a relation that a refresh computes.</param>
internal sealed record InfoObject(string Name, string Words, string? DateColumn, bool IsBase = false);

namespace QsGen.Institution.Reporting;

/// <summary>A column of an inventory table.</summary>
/// <param name="Key">The JSON key.</param>
/// <param name="IsList">True when a cell may hold several values.</param>
public sealed record InventoryColumn(string Key, bool IsList = false)
{
    /// <summary>The heading people read.</summary>
    public string Title => Key.Replace('_', ' ');
}

namespace QsGen.QuickSight.Filters;

/// <summary>A filter group and the sheet whose filter list it comes from, if any.</summary>
/// <param name="Group">The group.</param>
/// <param name="Sheet">The sheet; none for a group of the app.</param>
internal sealed record PlacedFilterGroup(FilterGroup Group, SheetId? Sheet);

using System.Collections.Immutable;
using QsGen.QuickSight.Calculations;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Parameters;
using QsGen.QuickSight.Themes;

namespace QsGen.QuickSight.Sheets;

/// <summary>
/// An app: the sheets, and what they share. Its analysis and its dashboard publish the same definition.
/// </summary>
internal sealed class App
{
    private readonly Lazy<ImmutableArray<PlacedFilterGroup>> _groups;

    /// <summary>Declares an app.</summary>
    /// <param name="key">Stable short name, such as <c>orders</c>; names files and resources.</param>
    /// <param name="name">Name that readers see.</param>
    /// <exception cref="TreeException">The key does not fit the pattern of ids, or the name is missing or too long.</exception>
    public App(string key, string name)
    {
        Key = Require.Identifier(key, "key of an app");
        Name = Require.Shown(name, $"name of app '{key}'", 2048);
        _groups = new(() =>
        [
            .. Sheets.SelectMany(sheet => sheet.Filters.Select(
                placed => new PlacedFilterGroup(FilterGroup.Of(sheet.Id, placed), sheet.Id))),
            .. FilterGroups.Select(group => new PlacedFilterGroup(group, null)),
        ]);
    }

    /// <summary>Stable short name.</summary>
    public string Key { get; }

    /// <summary>Name that readers see.</summary>
    public string Name { get; }

    /// <summary>Datasets in the order of their declarations; only those in use are emitted.</summary>
    public ImmutableArray<Dataset> Datasets { get; init; } = [];

    /// <summary>Parameters in order; drills reset the sentinels among them in this order.</summary>
    public ImmutableArray<Parameter> Parameters { get; init; } = [];

    /// <summary>Calculated fields in order; those of sentinel filters come after them by themselves.</summary>
    public ImmutableArray<CalculatedField> CalculatedFields { get; init; } = [];

    /// <summary>Sheets in the order of their tabs.</summary>
    public ImmutableArray<Sheet> Sheets { get; init; } = [];

    /// <summary>Filter groups that span several sheets; those of one sheet stand on the sheet.</summary>
    public ImmutableArray<FilterGroup> FilterGroups { get; init; } = [];

    /// <summary>Colours of text boxes and clickable cells.</summary>
    public ThemePalette Palette { get; init; } = ThemePalette.Default;

    /// <summary>Filter groups of sheets, then those of the app.</summary>
    internal ImmutableArray<PlacedFilterGroup> PlacedGroups => _groups.Value;

    /// <summary>The declared calculated fields and those of sentinel filters.</summary>
    internal IEnumerable<CalculatedField> AllCalculatedFields => CalculatedFields.Concat(
        PlacedGroups.SelectMany(placed => placed.Group.Filters).OfType<SentinelFilter>().Select(filter => filter.Comparison));
}

using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;
using QsGen.QuickSight.Sheets;

namespace QsGen.QuickSight.Filters;

/// <summary>
/// Filters that work together on one or more sheets. Filters of a single sheet stand in <see cref="Sheet.Filters"/>
/// instead, and make a group each.
/// </summary>
internal sealed class FilterGroup : ITreeNode
{
    /// <summary>Declares a group.</summary>
    /// <param name="key">Short name within the app.</param>
    /// <param name="filters">Its conditions, 1 to 20; a row must pass all.</param>
    /// <param name="scopes">Where it works, 1 to 50 sheets.</param>
    /// <exception cref="TreeException">No filter or no scope.</exception>
    public FilterGroup(
        string key,
        ImmutableArray<Filter> filters,
        ImmutableArray<FilterScope> scopes,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        Key = Require.Identifier(key, "key of a filter group");
        Require.That(!filters.IsDefaultOrEmpty && filters.Length <= 20, $"filter group '{key}' needs 1 to 20 filters");
        Require.That(!scopes.IsDefaultOrEmpty, $"filter group '{key}' has no scope, so it would filter nothing");
        Require.That(scopes.Length <= 50, $"filter group '{key}' has {scopes.Length} scopes; QuickSight takes 50");
        (Filters, Scopes, Origin) = (filters, scopes, SourceLine.At(file, line));
    }

    /// <summary>Short name within the app; never shown, never changed.</summary>
    public string Key { get; }

    /// <summary>Its conditions.</summary>
    public ImmutableArray<Filter> Filters { get; }

    /// <summary>Where it works.</summary>
    public ImmutableArray<FilterScope> Scopes { get; }

    /// <summary>Whether it also filters other datasets of the scope that have a column of the same name and type.</summary>
    public bool AllDatasets { get; init; }

    /// <summary>Whether it is switched on.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>An id in place of the derived one.</summary>
    /// <exception cref="TreeException">The id does not fit QuickSight's pattern.</exception>
    public string? Id
    {
        get;
        init => field = Require.Identifier(value, $"id of filter group '{Key}'");
    }

    /// <summary>The line that wrote this group.</summary>
    public SourceLine Origin { get; }

    /// <summary>The group that a filter of a single sheet makes.</summary>
    internal static FilterGroup Of(SheetId sheet, SheetFilter placed) =>
        new(placed.Filter.Key, [placed.Filter], [new FilterScope(sheet, placed.Only)], placed.Filter.Origin.File, placed.Filter.Origin.Line)
        {
            AllDatasets = placed.AllDatasets,
            Enabled = placed.Enabled,
        };

    /// <inheritdoc/>
    public string Describe() => $"filter group '{Key}'";

    internal JsonObject Emit(NodeIds ids) => Json.Object(
        ("FilterGroupId", ids.Of(this)),
        ("Filters", Json.Array(Filters.Select(filter => filter.Emit(ids)))),
        ("ScopeConfiguration", Json.Object(("SelectedSheets", Json.Object(
            ("SheetVisualScopingConfigurations", Json.Array(Scopes.Select(scope => scope.Emit(ids)))))))),
        ("CrossDataset", AllDatasets ? "ALL_DATASETS" : "SINGLE_DATASET"),
        ("Status", Enabled ? "ENABLED" : "DISABLED"));
}

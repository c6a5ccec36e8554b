using System.Collections.Immutable;

namespace QsGen.Viewer.Definitions;

/// <summary>Filters of which a row has to pass one.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsEnabled">Whether it counts.</param>
/// <param name="AllDatasets">Whether it reaches columns of the same name in other datasets.</param>
/// <param name="Scopes">The visuals of each sheet that it reaches; null for all of a sheet's. Null altogether for all sheets.</param>
/// <param name="Filters">Its filters.</param>
internal sealed record FilterGroupDefinition(
    string Id,
    bool IsEnabled,
    bool AllDatasets,
    ImmutableDictionary<string, ImmutableHashSet<string>?>? Scopes,
    ImmutableArray<FilterDefinition> Filters)
{
    /// <summary>Whether it reaches a visual.</summary>
    public bool Reaches(string sheet, string visual) =>
        IsEnabled && (Scopes is null || (Scopes.TryGetValue(sheet, out var visuals) && (visuals is null || visuals.Contains(visual))));

    /// <summary>Whether it reaches anything on a sheet.</summary>
    public bool ReachesSheet(string sheet) => IsEnabled && (Scopes is null || Scopes.ContainsKey(sheet));
}

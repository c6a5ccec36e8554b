using System.Collections.Immutable;

namespace QsGen.Viewer.Definitions;

/// <summary>A dashboard or analysis as it is emitted.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Theme">The last part of its theme's ARN, or null.</param>
/// <param name="Datasets">The ids of its datasets by the identifiers that the definition has for them.</param>
/// <param name="Sheets">Its sheets, in order.</param>
/// <param name="Parameters">Its parameters by name.</param>
/// <param name="FilterGroups">Its filter groups, in order.</param>
/// <param name="CalculatedFields">Its calculated fields.</param>
internal sealed record DashboardDefinition(
    string Id,
    string Name,
    string? Theme,
    ImmutableDictionary<string, string> Datasets,
    ImmutableArray<SheetDefinition> Sheets,
    ImmutableDictionary<string, ParameterDefinition> Parameters,
    ImmutableArray<FilterGroupDefinition> FilterGroups,
    ImmutableArray<CalculatedFieldDefinition> CalculatedFields)
{
    /// <summary>A filter and the group that it belongs to.</summary>
    /// <returns>Null when there is no such filter.</returns>
    public (FilterGroupDefinition Group, FilterDefinition Filter)? Filter(string id) =>
        FilterGroups.SelectMany(group => group.Filters.Select(filter => ((FilterGroupDefinition, FilterDefinition)?)(group, filter)))
            .FirstOrDefault(pair => pair!.Value.Item2.Id == id);
}

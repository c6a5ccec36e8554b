using System.Collections.Immutable;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Expressions;

namespace QsGen.Viewer.Queries;

/// <summary>A filter group that narrows a visual.</summary>
/// <param name="Group">The group.</param>
/// <param name="Filters">Those of its filters that concern the visual's dataset.</param>
/// <param name="Condition">What a row has to meet, of columns alone; null for filters on aggregates and ranks.</param>
internal sealed record AppliedFilter(FilterGroupDefinition Group, ImmutableArray<FilterDefinition> Filters, Expression? Condition)
{
    /// <summary>The filters that reach a visual and let not everything pass.</summary>
    /// <exception cref="QueryException">One of them can't be applied.</exception>
    public static ImmutableArray<AppliedFilter> Of(DashboardDefinition dashboard, string sheet, string visual, DatasetScope scope)
    {
        var applied = ImmutableArray.CreateBuilder<AppliedFilter>();
        var clicked = dashboard.Sheets.Where(item => item.Id == sheet)
            .SelectMany(item => SelectionFilters.Of(item, visual, scope.State));
        foreach (var group in dashboard.FilterGroups.Where(group => group.Reaches(sheet, visual)).Concat(clicked))
        {
            var filters = group.Filters.Where(filter =>
                filter.Dataset == scope.Identifier || (group.AllDatasets && scope.Has(filter.Column))).ToImmutableArray();
            if (filters.IsEmpty)
            {
                continue;
            }

            if (filters.All(IsLate))
            {
                applied.Add(new(group, filters, null));
                continue;
            }

            var conditions = filters.Select(filter => FilterExpressions.Of(filter, scope.State)).ToList();
            if (conditions.Contains(null))
            {
                continue;
            }

            var any = scope.Simplify(conditions.OfType<Expression>().Aggregate((all, next) => new Binary("OR", all, next)));
            if (any is not Constant { Value: true })
            {
                applied.Add(new(group, filters, any));
            }
        }

        return applied.ToImmutable();
    }

    /// <summary>Whether a filter concerns groups rather than rows.</summary>
    public static bool IsLate(FilterDefinition filter) =>
        filter.Kind == "TopBottomFilter" || filter.Body["AggregationFunction"].Exists;
}

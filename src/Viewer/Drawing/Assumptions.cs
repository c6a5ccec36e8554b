using System.Collections.Immutable;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Queries;

namespace QsGen.Viewer.Drawing;

/// <summary>What figures rest on though nobody documents it.</summary>
internal static class Assumptions
{
    /// <summary>The assumptions behind a visual.</summary>
    public static ImmutableArray<string> Of(VisualDefinition visual, QueryPlan plan)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        var filters = plan.Filters.SelectMany(applied => applied.Filters).ToList();
        if (filters.Any(filter => filter.Kind == "CategoryFilter" && filter.NullOption is null))
        {
            found.Add("A list of values without NullOption lets NULL pass only while all values are chosen.");
        }

        if (filters.Any(filter => filter.Kind == "TimeEqualityFilter"))
        {
            found.Add("Equal times are equal after both are cut to the filter's granularity.");
        }

        if (visual.Kind is "BarChartVisual" or "PieChartVisual" && !visual.Chart["SortConfiguration"]["CategorySort"].Exists)
        {
            found.Add("Categories without a sort are by value, the greatest first; dates ascend.");
        }

        if (visual.Kind == "SankeyDiagramVisual")
        {
            found.Add("Ribbons that close a circle are left out.");
        }

        return found.ToImmutable();
    }
}

using QsGen.Viewer.Definitions;
using QsGen.Viewer.Expressions;
using QsGen.Viewer.State;

namespace QsGen.Viewer.Drawing;

/// <summary>Tells which controls of days move nothing now: their filters compare a calculated field that is the same for all rows, as while
/// a drill shows one thing on whatever day. What such a control shows would not be true.</summary>
internal static class IdleControls
{
    /// <summary>Whether everything on a sheet that reads a control's parameter is lifted.</summary>
    public static bool IsIdle(DashboardDefinition dashboard, SheetDefinition sheet, ControlDefinition control, ViewState state)
    {
        if (control.Parameter is not { } name || state.Parameters.GetValueOrDefault(name)?.Definition.Kind != ParameterKind.Time)
        {
            return false;
        }

        var filters = dashboard.FilterGroups.Where(group => group.ReachesSheet(sheet.Id)).SelectMany(group => group.Filters)
            .Where(filter => FilterWords.ParametersOf(filter).Contains(name)
                || Computed(dashboard, filter.Dataset, filter.Column) is { } field && FilterWords.Mentions(field, name)).ToList();
        return filters.Count > 0 && filters.TrueForAll(filter => IsLifted(dashboard, filter, state))
            && !sheet.Visuals.SelectMany(visual => visual.Fields)
                .Any(shown => Computed(dashboard, shown.Dataset, shown.Column) is { } field && FilterWords.Mentions(field, name));
    }

    /// <summary>Whether a filter of days compares a calculated field that is now the same for all rows.</summary>
    public static bool IsLifted(DashboardDefinition dashboard, FilterDefinition filter, ViewState state)
    {
        if (filter.Kind != "TimeRangeFilter" || Computed(dashboard, filter.Dataset, filter.Column) is not { } field)
        {
            return false;
        }

        try
        {
            var simplifier = new Simplifier(
                name => state.Parameters.TryGetValue(name, out var held) ? held.AsExpression : new ParameterReference(name),
                name => Computed(dashboard, filter.Dataset, name) is { } inner ? ExpressionParser.Parse(inner.Expression) : null,
                state.Now);
            return simplifier.Simplify(ExpressionParser.Parse(field.Expression)) is Constant;
        }
        catch (ExpressionException)
        {
            // The visuals say what is wrong with it.
            return false;
        }
    }

    private static CalculatedFieldDefinition? Computed(DashboardDefinition dashboard, string dataset, string name) =>
        dashboard.CalculatedFields.FirstOrDefault(field => field.Name == name && field.Dataset == dataset);
}

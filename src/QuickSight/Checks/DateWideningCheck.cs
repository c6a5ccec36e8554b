using QsGen.QuickSight.Calculations;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Parameters;
using QsGen.QuickSight.Visuals;

namespace QsGen.QuickSight.Checks;

/// <summary>
/// A drill into a sheet that shows a moving window of days leads to its row whatever the window is: its own sheet has the same window; or
/// the drill sets it; or the window's filter reads a field that follows what the drill sets, and so lets the row pass; or the row's
/// dataset stands on the sheet without the window. Otherwise the row that was clicked may lie outside, and the reader finds nothing.
/// </summary>
/// <remarks>A window whose default is fixed, such as “all time”, hides nothing until a reader narrows it, and is left alone.</remarks>
internal static class DateWideningCheck
{
    public static IEnumerable<TreeProblem> Run(TreeIndex index)
    {
        foreach (var (sheet, visual) in index.Visuals)
        {
            foreach (var drill in visual.AllActions.OfType<Drill>())
            {
                if (drill.Target is null || drill.Target == sheet.Id)
                {
                    continue;
                }

                var written = drill.Writes.Select(write => write.Target).ToHashSet();
                if (IsShownBeside(index, drill.Target, written))
                {
                    continue;
                }

                var unset = WindowOf(index, drill.Target, written).Except(WindowOf(index, sheet.Id, []))
                    .Where(parameter => !written.Contains(parameter));
                foreach (var parameter in unset)
                {
                    yield return index.Problem("drill-dates", sheet, visual,
                        $"drill '{drill.Name}' goes to {drill.Target}, whose days follow "
                        + $"parameter '{parameter.Name}', and does not set it; write it from the row, open it wide, or let the days "
                        + "be those of a calculated field that follows what the drill sets", drill.Origin);
                }
            }
        }
    }

    private static IEnumerable<DateTimeParameter> WindowOf(TreeIndex index, SheetId sheet, HashSet<Parameter> written) =>
        Windows(index, sheet).Where(filter => !Reads(index, filter, written))
            .SelectMany(filter => filter.Parameters)
            .OfType<DateTimeParameter>()
            .Where(parameter => !parameter.Default.IsFixed);

    private static IEnumerable<Filter> Windows(TreeIndex index, SheetId sheet) =>
        index.GroupsOn(sheet).SelectMany(group => group.Filters).Where(filter => filter is TimeRangeFilter or TimeEqualityFilter);

    private static bool Reads(TreeIndex index, Filter filter, HashSet<Parameter> written) =>
        index.Closure(filter.Source).OfType<CalculatedField>().Any(field => field.Parameters.Any(written.Contains));

    private static bool IsShownBeside(TreeIndex index, SheetId sheet, HashSet<Parameter> written)
    {
        var groups = index.GroupsOn(sheet).ToList();
        var windowed = Windows(index, sheet).Select(filter => filter.Source.Dataset).ToHashSet();
        return !groups.Any(group => group.AllDatasets && group.Filters.Any(filter => filter is TimeRangeFilter or TimeEqualityFilter))
            && groups.SelectMany(group => group.Filters).OfType<SentinelFilter>()
                .Any(filter => written.Contains(filter.Sentinel) && !windowed.Contains(filter.Source.Dataset));
    }
}

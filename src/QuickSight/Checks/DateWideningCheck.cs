using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Parameters;
using QsGen.QuickSight.Visuals;

namespace QsGen.QuickSight.Checks;

/// <summary>
/// A drill into a sheet that shows a moving window of days also sets the window, unless its own sheet has the same one.
/// Otherwise the row that was clicked may lie outside, and the reader finds an empty sheet.
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
                var unset = WindowOf(index, drill.Target).Except(WindowOf(index, sheet.Id))
                    .Where(parameter => !written.Contains(parameter));
                foreach (var parameter in unset)
                {
                    yield return index.Problem("drill-dates", sheet, visual,
                        $"drill '{drill.Name}' goes to {drill.Target}, whose days follow "
                        + $"parameter '{parameter.Name}', and does not set it; write it from the row, or open it wide", drill.Origin);
                }
            }
        }
    }

    private static IEnumerable<DateTimeParameter> WindowOf(TreeIndex index, SheetId sheet) => index.GroupsOn(sheet)
        .SelectMany(group => group.Filters)
        .Where(filter => filter is TimeRangeFilter or TimeEqualityFilter)
        .SelectMany(filter => filter.Parameters)
        .OfType<DateTimeParameter>()
        .Where(parameter => !parameter.Default.IsFixed);
}

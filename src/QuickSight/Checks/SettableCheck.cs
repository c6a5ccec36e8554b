using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Parameters;

namespace QsGen.QuickSight.Checks;

/// <summary>
/// A filter follows only parameters that somebody can set. Otherwise it matches nothing, and the sheet stays blank without
/// a message.
/// </summary>
internal static class SettableCheck
{
    public static IEnumerable<TreeProblem> Run(TreeIndex index)
    {
        var controlled = index.Controls.Select(entry => entry.Control).OfType<ParameterControl>()
            .Select(control => control.Parameter).ToHashSet();
        foreach (var (placed, filter) in index.PlacedFilters)
        {
            foreach (var parameter in filter.Parameters.Where(parameter => !parameter.HasDefault && !controlled.Contains(parameter)))
            {
                yield return index.Problem("parameter-settable", placed,
                    $"{filter.Describe()} follows parameter '{parameter.Name}', which has "
                    + "neither a control nor a default, so it would match nothing", filter.Origin);
            }
        }

        foreach (var (sheet, control) in index.Controls)
        {
            if (control is ParameterControl { Parameter: StringParameter { IsSentinel: true } sentinel })
            {
                yield return index.Problem("sentinel-control", sheet,
                    $"{control.Describe()} sets sentinel parameter '{sentinel.Name}', which only drills may set", control.Origin);
            }
        }
    }
}

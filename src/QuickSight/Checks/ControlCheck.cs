using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Parameters;
using QsGen.QuickSight.Sheets;

namespace QsGen.QuickSight.Checks;

/// <summary>
/// Controls set filters of their own sheet, follow controls of their own sheet, and cannot end in a value that matches nothing.
/// </summary>
internal static class ControlCheck
{
    public static IEnumerable<TreeProblem> Run(TreeIndex index)
    {
        var matched = index.Filters.OfType<CategoryFilter>().SelectMany(filter => filter.Parameters)
            .Concat(index.Calculated.SelectMany(index.ParametersOf)).ToHashSet();
        return index.Controls.SelectMany(entry => entry.Control switch
        {
            FilterControl control => Run(index, entry.Sheet, control).Concat(RunCascade(index, entry.Sheet, control)),
            ParameterDropdown dropdown => Run(index, entry.Sheet, dropdown, matched).Concat(RunCascade(index, entry.Sheet, dropdown)),
            _ => [],
        });
    }

    private static IEnumerable<TreeProblem> Run(TreeIndex index, Sheet sheet, FilterControl control)
    {
        var group = index.App.PlacedGroups.Select(placed => placed.Group).FirstOrDefault(group => group.Filters.Contains(control.Filter));
        if (group is null)
        {
            yield return index.Problem("control-filter", sheet,
                $"{control.Describe()} sets {control.Filter.Describe()}, which stands neither on a sheet nor in a filter group",
                control.Origin);
            yield break;
        }

        if (group.Scopes.All(scope => scope.Sheet != sheet.Id))
        {
            yield return index.Problem("control-filter", sheet,
                $"{control.Describe()} sets {control.Filter.Describe()}, which does not work on this sheet", control.Origin);
        }

        if (control is FilterCrossSheet != group.Scopes.Length > 1)
        {
            yield return index.Problem("control-filter", sheet, control is FilterCrossSheet
                ? $"{control.Describe()} is a cross-sheet control, but its filter works on one sheet only"
                : $"{control.Describe()} sets a filter of several sheets; give the filter a default control and use a cross-sheet control",
                control.Origin);
        }
    }

    private static IEnumerable<TreeProblem> Run(TreeIndex index, Sheet sheet, ParameterDropdown dropdown, HashSet<Parameter> matched)
    {
        if (!dropdown.Parameter.TakesSeveral && !dropdown.HideSelectAll && matched.Contains(dropdown.Parameter))
        {
            yield return index.Problem("select-all", sheet, $"{dropdown.Describe()} sets one value that rows are compared with; "
                + "with Select all it could end in “All”, which no row equals; hide Select all", dropdown.Origin);
        }
    }

    private static IEnumerable<TreeProblem> RunCascade(TreeIndex index, Sheet sheet, Control control)
    {
        var (cascade, options) = control switch
        {
            ParameterDropdown dropdown => (dropdown.Cascade, dropdown.Options.Column?.Dataset),
            FilterDropdown dropdown => (dropdown.Cascade, dropdown.Options.IsEmpty ? dropdown.Filter.Source.Dataset : null),
            _ => (null, null),
        };
        if (cascade is null)
        {
            yield break;
        }

        if (!sheet.Controls.Contains(cascade.Source) || cascade.Source == control)
        {
            yield return index.Problem("cascade", sheet,
                $"{control.Describe()} follows {cascade.Source.Describe()}, which is no other control of this sheet", control.Origin);
        }

        if (options != cascade.Match.Dataset)
        {
            yield return index.Problem("cascade", sheet, $"{control.Describe()} matches {cascade.Match}, but its options come from "
                + (options is null ? "a fixed list" : $"dataset '{options.Identifier}'"), control.Origin);
        }
    }
}

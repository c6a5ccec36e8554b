using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Visuals;

namespace QsGen.QuickSight.Checks;

/// <summary>Filters work on sheets of the app, on visuals of those sheets, and reach data there.</summary>
internal static class FilterCheck
{
    public static IEnumerable<TreeProblem> Run(TreeIndex index) =>
        index.App.PlacedGroups.SelectMany(placed => Run(index, placed));

    private static IEnumerable<TreeProblem> Run(TreeIndex index, PlacedFilterGroup placed)
    {
        var group = placed.Group;
        var reached = new List<Visual>();
        foreach (var scope in group.Scopes)
        {
            if (index.SheetOf(scope.Sheet) is not { } sheet)
            {
                yield return index.Problem("filter-scope",
                    $"filter group '{group.Key}' works on {scope.Sheet}, which is not among the app's Sheets", group.Origin);
                continue;
            }

            var visuals = sheet.Visuals.ToList();
            reached.AddRange(scope.Only.IsEmpty ? visuals : scope.Only);
            foreach (var stranger in scope.Only.Where(visual => !visuals.Contains(visual)))
            {
                yield return index.Problem("filter-scope", sheet,
                    $"filter '{group.Key}' names {stranger.Describe()}, which is not on this sheet", group.Origin);
            }

            if (scope.Only.Length > 50)
            {
                yield return index.Problem("filter-scope", sheet,
                    $"filter '{group.Key}' names {scope.Only.Length} visuals; QuickSight takes 50", group.Origin);
            }
        }

        var datasets = reached.SelectMany(visual => visual.Datasets).ToHashSet();
        foreach (var filter in group.Filters)
        {
            foreach (var problem in Reach(index, placed, filter, datasets).Concat(DefaultControl(index, placed, filter)))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<TreeProblem> Reach(
        TreeIndex index, PlacedFilterGroup placed, Filter filter, HashSet<Dataset> datasets)
    {
        if (!datasets.Contains(filter.Source.Dataset))
        {
            yield return index.Problem("filter-reach", placed,
                $"{filter.Describe()} works on no visual: none in its scope reads dataset '{filter.Source.Dataset.Identifier}'",
                filter.Origin);
        }

        if (placed.Group.AllDatasets && !datasets.Any(dataset => dataset != filter.Source.Dataset
            && dataset.Find(filter.Source.Name)?.Type == filter.Source.Type))
        {
            yield return index.Problem("filter-across", placed,
                $"{filter.Describe()} shall work across datasets, but no other dataset in its scope "
                + $"has a column '{filter.Source.Name}' of the same type", filter.Origin);
        }
    }

    private static IEnumerable<TreeProblem> DefaultControl(TreeIndex index, PlacedFilterGroup placed, Filter filter)
    {
        if (filter.DefaultControl is not null && placed.Group.Scopes.Length == 1)
        {
            yield return index.Problem("default-control", placed,
                $"{filter.Describe()} works on one sheet and has a default control, which QuickSight refuses; list a control on the sheet",
                filter.Origin);
        }
    }
}

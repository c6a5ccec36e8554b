using QsGen.QuickSight.Calculations;

namespace QsGen.QuickSight.Checks;

/// <summary>All that the tree uses is declared on the app, as the same object.</summary>
internal static class RegistrationCheck
{
    public static IEnumerable<TreeProblem> Run(TreeIndex index)
    {
        var app = index.App;
        var datasets = app.Datasets.ToHashSet();
        var parameters = app.Parameters.ToHashSet();
        var calculated = index.Calculated.ToHashSet();
        return Missing("dataset-registered", TreeUses.DatasetsOf(app), datasets.Contains,
                dataset => $"dataset '{dataset.Identifier}' is not among the app's Datasets")
            .Concat(Missing("calculated-field-registered", TreeUses.SourcesOf(app),
                source => source is not CalculatedField field || calculated.Contains(field),
                source => $"calculated field '{source.Name}' is not among the app's CalculatedFields"))
            .Concat(Missing("parameter-registered", TreeUses.ParametersOf(app), parameters.Contains,
                parameter => $"parameter '{parameter.Name}' is not among the app's Parameters"))
            .Concat(Unused(index));
    }

    private static IEnumerable<TreeProblem> Missing<T>(
        string rule, IEnumerable<TreeUse<T>> uses, Predicate<T> isRegistered, Func<T, string> message) => uses
        .Where(use => !isRegistered(use.Used))
        .Select(use => new TreeProblem(rule, use.Place, message(use.Used), use.Origin))
        .Distinct();

    private static IEnumerable<TreeProblem> Unused(TreeIndex index)
    {
        var app = index.App;
        var used = TreeUses.SourcesOf(app).SelectMany(use => index.Closure(use.Used)).ToHashSet();
        foreach (var field in index.Calculated.Where(field => !used.Contains(field)))
        {
            yield return index.Problem("calculated-field-unused", $"nothing uses calculated field '{field.Name}'; remove it", field.Origin);
        }

        var read = app.Sheets.SelectMany(index.ReadOn).ToHashSet();
        foreach (var parameter in app.Parameters.Where(parameter => !read.Contains(parameter)))
        {
            yield return index.Problem("parameter-unread",
                $"nothing reads parameter '{parameter.Name}': no filter, calculated field or dataset in use; remove it", parameter.Origin);
        }

        if (app.UsedDatasets().IsEmpty)
        {
            yield return index.Problem("dataset-used", "the app uses no dataset; QuickSight takes no definition without one");
        }
    }
}

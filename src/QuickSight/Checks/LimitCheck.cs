namespace QsGen.QuickSight.Checks;

/// <summary>The counts that QuickSight limits.</summary>
internal static class LimitCheck
{
    public static IEnumerable<TreeProblem> Run(TreeIndex index)
    {
        var app = index.App;
        (int Count, int Maximum, string What)[] ofApp =
        [
            (app.Sheets.Length, 20, "sheets"),
            (app.UsedDatasets().Length, 50, "datasets"),
            (app.Parameters.Length, 200, "parameters"),
            (index.Calculated.Length, 500, "calculated fields"),
            (app.PlacedGroups.Length, 2000, "filter groups"),
        ];
        foreach (var (count, maximum, what) in ofApp.Where(limit => limit.Count > limit.Maximum))
        {
            yield return index.Problem("limit", $"{count} {what}; QuickSight takes {maximum}");
        }

        foreach (var sheet in app.Sheets)
        {
            (int Count, int Maximum, string What)[] ofSheet =
            [
                (sheet.Visuals.Count(), 50, "visuals"),
                (sheet.TextBoxes.Count(), 100, "text boxes"),
                (sheet.Controls.Count(control => control is Controls.ParameterControl), 200, "parameter controls"),
                (sheet.Controls.Count(control => control is Controls.FilterControl), 200, "filter controls"),
            ];
            foreach (var (count, maximum, what) in ofSheet.Where(limit => limit.Count > limit.Maximum))
            {
                yield return index.Problem("limit", sheet, $"{count} {what}; QuickSight takes {maximum}", sheet.Origin);
            }
        }

        foreach (var parameter in app.Parameters.Where(parameter => parameter.MappedTo.Length > 150))
        {
            yield return index.Problem("limit",
                $"parameter '{parameter.Name}' is mapped to {parameter.MappedTo.Length} dataset parameters; QuickSight takes 150",
                parameter.Origin);
        }
    }
}

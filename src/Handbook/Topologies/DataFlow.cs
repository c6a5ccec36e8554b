using QsGen.Database.Datasets;
using QsGen.Handbook.Diagrams;
using QsGen.Handbook.References;
using QsGen.Viewer.Definitions;

namespace QsGen.Handbook.Topologies;

/// <summary>Which sheets of a dashboard show which datasets, from the definition that AWS would get.</summary>
internal static class DataFlow
{
    /// <summary>The diagram. A sheet without data stands alone.</summary>
    /// <param name="dashboard">The dashboard.</param>
    /// <param name="pageOf">The page that explains a sheet, by the sheet's name; null when none does.</param>
    public static Diagram Of(DashboardDefinition dashboard, Func<string, string?> pageOf)
    {
        var edges = (
            from sheet in dashboard.Sheets
            from dataset in sheet.Visuals.SelectMany(visual => visual.Fields).Select(field => field.Dataset)
                .Where(dataset => dataset.Length > 0).Distinct()
            select new DiagramEdge(dataset, $"sheet {sheet.Id}")).ToList();
        var used = edges.Select(edge => edge.From).Distinct();
        return Diagram.Of(
            $"Which sheets of {dashboard.Name} show which datasets",
            FlowDirection.Right,
            used.Select(dataset => new DiagramNode(
                    dataset, [dataset], NodeLook.Dataset, NodeShape.Cylinder, Page: Places.Datasets, Anchor: Anchor(dashboard, dataset)))
                .Concat(dashboard.Sheets.Select(sheet => new DiagramNode(
                    $"sheet {sheet.Id}", [sheet.Name], NodeLook.Sheet, NodeShape.Rounded, Page: pageOf(sheet.Name)))),
            edges);
    }

    // Every app has its own datasets of some names; their ids tell them apart.
    private static string Anchor(DashboardDefinition dashboard, string identifier) => DatasetQueries.Definitions
        .Where(dataset => dataset.Identifier == identifier
            && dashboard.Datasets[identifier].EndsWith($"-{dataset.Suffix}", StringComparison.Ordinal))
        .OrderByDescending(dataset => dataset.Suffix.Length)
        .Select(Places.AnchorOf)
        .FirstOrDefault("");
}

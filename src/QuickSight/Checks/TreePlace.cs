using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.QuickSight.Checks;

/// <summary>Says where in the tree a node stands, outermost first.</summary>
internal static class TreePlace
{
    public static string Of(App app) => $"app '{app.Name}' ({app.Key})";

    public static string Of(App app, Sheet sheet) => $"{Of(app)}, {sheet.Id}";

    public static string Of(App app, PlacedFilterGroup placed) => placed.Sheet is null ? Of(app) : $"{Of(app)}, {placed.Sheet}";

    public static string Of(App app, Sheet sheet, Visual visual) => $"{Of(app, sheet)}, {visual.Describe()}";
}

using QsGen.QuickSight.Calculations;
using QsGen.QuickSight.Parameters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.Tests.QuickSight.Support;

/// <summary>Finds the one node that a test is about; none and several are both mistakes of the test.</summary>
internal static class AppLookup
{
    public static Sheet SheetNamed(this App app, string nameOrId) =>
        One(app.Sheets.Where(sheet => sheet.Id.Name == nameOrId || sheet.Id.Value == nameOrId), $"sheet '{nameOrId}'");

    public static Visual VisualTitled(this Sheet sheet, string title) =>
        One(sheet.Visuals.Where(visual => visual.Title == title), $"visual titled '{title}' on {sheet.Id}");

    public static Visual VisualLike(this Sheet sheet, string part) => One(
        sheet.Visuals.Where(visual => visual.Title.Contains(part, StringComparison.Ordinal)), $"visual with '{part}' on {sheet.Id}");

    public static Parameter ParameterNamed(this App app, string name) =>
        One(app.Parameters.Where(parameter => parameter.Name == name), $"parameter '{name}'");

    public static CalculatedField CalculatedNamed(this App app, string name) =>
        One(app.AllCalculatedFields.Where(field => field.Name == name), $"calculated field '{name}'");

    private static T One<T>(IEnumerable<T> found, string what)
    {
        var all = found.ToList();
        return all.Count == 1 ? all[0] : throw new ArgumentException($"{all.Count} matches for {what}; a test needs exactly one");
    }
}

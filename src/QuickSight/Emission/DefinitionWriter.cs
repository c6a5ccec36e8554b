using System.Text.Json.Nodes;
using QsGen.QuickSight.Data;

namespace QsGen.QuickSight.Emission;

/// <summary>Writes the definition of an app that has passed its checks.</summary>
internal static class DefinitionWriter
{
    public static JsonObject Write(App app, Func<Dataset, string> arnOf)
    {
        var context = new EmissionContext(TreeIds.For(app), app.Palette, app.Parameters);
        return Json.Object(
            ("DataSetIdentifierDeclarations", Json.Array(app.UsedDatasets().Select(dataset => Json.Object(
                ("Identifier", dataset.Identifier),
                ("DataSetArn", arnOf(dataset)))))),
            ("Sheets", Json.Array(app.Sheets.Select(sheet => sheet.Emit(context)))),
            ("FilterGroups", Json.ArrayUnlessEmpty(app.PlacedGroups.Select(placed => placed.Group.Emit(context.Ids)))),
            ("ParameterDeclarations", Json.ArrayUnlessEmpty(app.Parameters.Select(parameter => parameter.Emit()))),
            ("CalculatedFields", Json.ArrayUnlessEmpty(app.AllCalculatedFields.Select(field => field.Emit()))),
            ("Options", Json.Object(("WeekStart", "SUNDAY"))),
            ("AnalysisDefaults", Json.Object(("DefaultNewSheetConfiguration", Json.Object(
                ("InteractiveLayoutConfiguration", Json.Object(("Grid", Json.Object(("CanvasSizeOptions", Canvas.Emit()))))),
                ("SheetContentType", "INTERACTIVE"))))));
    }
}

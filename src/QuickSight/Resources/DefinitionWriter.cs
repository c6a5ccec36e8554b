using System.Text.Json.Nodes;
using QsGen.QuickSight.Checks;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Emission;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.QuickSight.Resources;

/// <summary>Writes the definition that the analysis and the dashboard of an app share.</summary>
internal static class DefinitionWriter
{
    /// <summary>The definition of the analysis, and of the dashboard.</summary>
    /// <param name="app">The app.</param>
    /// <param name="arnOf">ARN of each dataset in use.</param>
    /// <exception cref="TreeException">The app has mistakes; all of them are listed.</exception>
    public static JsonObject Emit(this App app, Func<Dataset, string> arnOf)
    {
        var problems = app.Check();
        return problems.IsEmpty ? Write(app, arnOf) : throw new TreeException(problems);
    }

    /// <summary>The definition of an app that is known to have passed its checks.</summary>
    internal static JsonObject Write(App app, Func<Dataset, string> arnOf)
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

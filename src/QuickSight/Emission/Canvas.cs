using System.Text.Json.Nodes;

namespace QsGen.QuickSight.Emission;

/// <summary>The canvas of every grid. Without it the editor fails to add visuals and sheets.</summary>
internal static class Canvas
{
    public static JsonObject Emit() => Json.Object(("ScreenCanvasSizeOptions", Json.Object(
        ("ResizeOption", "FIXED"),
        ("OptimizedViewPortWidth", "1600px"))));
}

using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;
using QsGen.QuickSight.Themes;

namespace QsGen.QuickSight.Resources;

/// <summary>The body of a theme in API names.</summary>
internal static class ThemeDocument
{
    /// <summary>Builds a theme on the base theme <c>CLASSIC</c>.</summary>
    /// <exception cref="TreeException">The palette has no data colour.</exception>
    public static JsonObject Build(ResourceHead head, ThemePalette palette)
    {
        Require.That(!palette.DataColors.IsDefaultOrEmpty, $"theme '{head.Id}' needs at least one data colour");
        return head.Wrap(
            ResourceKind.Theme,
            ("BaseThemeId", "CLASSIC"),
            ("VersionDescription", palette.VersionDescription),
            ("Configuration", Json.Object(
                ("DataColorPalette", Json.Object(
                    ("Colors", Json.Texts(palette.DataColors.Select(color => color.ToString()))),
                    ("MinMaxGradient", Json.Texts([palette.GradientMinimum.ToString(), palette.GradientMaximum.ToString()])),
                    ("EmptyFillColor", palette.EmptyFillColor.ToString()))),
                ("UIColorPalette", EmitInterface(palette)),
                ("Sheet", Json.Object(
                    ("Tile", Json.Object(("Border", Shown()))),
                    ("TileLayout", Json.Object(("Gutter", Shown()), ("Margin", Shown()))))),
                ("Typography", Json.Object(("FontFamilies", Json.Array(
                [
                    Json.Object(("FontFamily", "Amazon Ember")),
                    Json.Object(("FontFamily", "sans-serif")),
                ])))))));
    }

    private static JsonObject EmitInterface(ThemePalette palette) => Json.Object(
        ("PrimaryForeground", palette.PrimaryForeground.ToString()),
        ("PrimaryBackground", palette.PrimaryBackground.ToString()),
        ("SecondaryForeground", palette.SecondaryForeground.ToString()),
        ("SecondaryBackground", palette.SecondaryBackground.ToString()),
        ("Accent", palette.Accent.ToString()),
        ("AccentForeground", palette.AccentForeground.ToString()),
        ("Danger", palette.Danger.ToString()),
        ("DangerForeground", palette.DangerForeground.ToString()),
        ("Warning", palette.Warning.ToString()),
        ("WarningForeground", palette.WarningForeground.ToString()),
        ("Success", palette.Success.ToString()),
        ("SuccessForeground", palette.SuccessForeground.ToString()),
        ("Dimension", palette.Dimension.ToString()),
        ("DimensionForeground", palette.DimensionForeground.ToString()),
        ("Measure", palette.Measure.ToString()),
        ("MeasureForeground", palette.MeasureForeground.ToString()));

    private static JsonObject Shown() => Json.Object(("Show", true));
}

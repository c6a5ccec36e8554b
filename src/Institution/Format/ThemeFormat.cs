using System.Collections.Immutable;

namespace QsGen.Institution.Format;

/// <summary>The keys of the theme block.</summary>
internal static class ThemeFormat
{
    /// <summary>The single colours, in the order of the file.</summary>
    public static readonly ImmutableArray<KeyFormat> Colors =
    [
        Color(Keys.PrimaryBg, "Main background."), Color(Keys.SecondaryBg, "Second background."),
        Color(Keys.PrimaryFg, "Main text."), Color(Keys.SecondaryFg, "Second text."),
        Color(Keys.Accent, "Brand colour."), Color(Keys.AccentFg, "Text on the brand colour."),
        Color(Keys.LinkTint, "Pale accent behind cells that open a menu."),
        Color(Keys.Danger, "Danger."), Color(Keys.DangerFg, "Text on danger."),
        Color(Keys.Warning, "Warning."), Color(Keys.WarningFg, "Text on warning."),
        Color(Keys.Success, "Success."), Color(Keys.SuccessFg, "Text on success."),
        Color(Keys.Dimension, "Dimension fields."), Color(Keys.DimensionFg, "Text on dimension fields."),
        Color(Keys.Measure, "Measure fields."), Color(Keys.MeasureFg, "Text on measure fields."),
    ];

    /// <summary>How the names of pictures end that lie beside the file.</summary>
    public static readonly ImmutableArray<string> PictureEndings = [".svg", ".png", ".jpg", ".jpeg", ".gif", ".ico", ".webp"];

    /// <summary>The block.</summary>
    public static readonly EntityFormat Theme = new("theme", "The brand: colours of the QuickSight theme and of reports.",
    [
        new(Keys.ThemeName, ValueKind.Text, "Display name of the QuickSight theme.", Required: true),
        new(Keys.VersionDescription, ValueKind.Text, "Version note of the theme.", Required: true),
        new(Keys.AnalysisNamePrefix, ValueKind.Text, "A word in front of analysis names.", Nullable: true),
        new(Keys.DataColors, ValueKind.DataColors, "Series palette.", Required: true),
        Color(Keys.EmptyFillColor, "Fill for missing data."),
        new(Keys.Gradient, ValueKind.Gradient, "A light and a dark colour.", Required: true),
        .. Colors,
        new(Keys.Logo, ValueKind.Image, "URL of the logo, or its path: absolute, or as seen from the file.", Nullable: true),
        new(Keys.Favicon, ValueKind.Image, "URL of the favicon, or its path: absolute, or as seen from the file.", Nullable: true),
    ]);

    private static KeyFormat Color(string name, string meaning) => new(name, ValueKind.Color, meaning, Required: true);
}

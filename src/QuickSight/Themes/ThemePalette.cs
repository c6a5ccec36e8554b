using System.Collections.Immutable;

namespace QsGen.QuickSight.Themes;

/// <summary>The colours of an app; the defaults serve where no theme is deployed.</summary>
internal sealed record ThemePalette
{
    /// <summary>The colours that are used without a theme.</summary>
    public static ThemePalette Default { get; } = new();

    /// <summary>Name of the theme, 1 to 2048 characters.</summary>
    public string Name { get; init; } = "QuickSight Gen Theme";

    /// <summary>Note on the version of the theme, 1 to 512 characters.</summary>
    public string VersionDescription { get; init; } = "Auto-generated dashboard theme";

    /// <summary>Colours of series, at least one.</summary>
    public ImmutableArray<HexColor> DataColors { get; init; } =
        ["#2E5090", "#E07B39", "#3A9E6F", "#4A7DC7", "#8E5EA2", "#E6B422", "#4BC0C0", "#8C8C8C"];

    /// <summary>Fill of missing data.</summary>
    public HexColor EmptyFillColor { get; init; } = "#D9D9D9";

    /// <summary>Low end of gradients.</summary>
    public HexColor GradientMinimum { get; init; } = "#C5DAF7";

    /// <summary>High end of gradients.</summary>
    public HexColor GradientMaximum { get; init; } = "#2E5090";

    /// <summary>Background of visuals.</summary>
    public HexColor PrimaryBackground { get; init; } = "#FFFFFF";

    /// <summary>Background of the sheet.</summary>
    public HexColor SecondaryBackground { get; init; } = "#F5F6FA";

    /// <summary>Text on the primary background.</summary>
    public HexColor PrimaryForeground { get; init; } = "#2D2D2D";

    /// <summary>Text on the secondary background.</summary>
    public HexColor SecondaryForeground { get; init; } = "#4A4A4A";

    /// <summary>Links, buttons, headings, clickable cells.</summary>
    public HexColor Accent { get; init; } = "#2E5090";

    /// <summary>Text on the accent colour.</summary>
    public HexColor AccentForeground { get; init; } = "#FFFFFF";

    /// <summary>Tint of cells that open a menu.</summary>
    public HexColor LinkTint { get; init; } = "#E8EFF9";

    /// <summary>Errors.</summary>
    public HexColor Danger { get; init; } = "#C62828";

    /// <summary>Text on the error colour.</summary>
    public HexColor DangerForeground { get; init; } = "#FFFFFF";

    /// <summary>Warnings.</summary>
    public HexColor Warning { get; init; } = "#E65100";

    /// <summary>Text on the warning colour.</summary>
    public HexColor WarningForeground { get; init; } = "#FFFFFF";

    /// <summary>Success.</summary>
    public HexColor Success { get; init; } = "#2E7D32";

    /// <summary>Text on the success colour.</summary>
    public HexColor SuccessForeground { get; init; } = "#FFFFFF";

    /// <summary>Names of dimensions.</summary>
    public HexColor Dimension { get; init; } = "#4A7DC7";

    /// <summary>Text on the dimension colour.</summary>
    public HexColor DimensionForeground { get; init; } = "#FFFFFF";

    /// <summary>Names of measures.</summary>
    public HexColor Measure { get; init; } = "#1B2A4A";

    /// <summary>Text on the measure colour.</summary>
    public HexColor MeasureForeground { get; init; } = "#FFFFFF";
}

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
    public ImmutableArray<Rgb> DataColors { get; init; } =
    [
        new(0x2E5090), new(0xE07B39), new(0x3A9E6F), new(0x4A7DC7), new(0x8E5EA2), new(0xE6B422), new(0x4BC0C0), new(0x8C8C8C),
    ];

    /// <summary>Fill of missing data.</summary>
    public Rgb EmptyFillColor { get; init; } = new(0xD9D9D9);

    /// <summary>Low end of gradients.</summary>
    public Rgb GradientMinimum { get; init; } = new(0xC5DAF7);

    /// <summary>High end of gradients.</summary>
    public Rgb GradientMaximum { get; init; } = new(0x2E5090);

    /// <summary>Background of visuals.</summary>
    public Rgb PrimaryBackground { get; init; } = new(0xFFFFFF);

    /// <summary>Background of the sheet.</summary>
    public Rgb SecondaryBackground { get; init; } = new(0xF5F6FA);

    /// <summary>Text on the primary background.</summary>
    public Rgb PrimaryForeground { get; init; } = new(0x2D2D2D);

    /// <summary>Text on the secondary background.</summary>
    public Rgb SecondaryForeground { get; init; } = new(0x4A4A4A);

    /// <summary>Links, buttons, headings, clickable cells.</summary>
    public Rgb Accent { get; init; } = new(0x2E5090);

    /// <summary>Text on the accent colour.</summary>
    public Rgb AccentForeground { get; init; } = new(0xFFFFFF);

    /// <summary>Tint of cells that open a menu.</summary>
    public Rgb LinkTint { get; init; } = new(0xE8EFF9);

    /// <summary>Errors.</summary>
    public Rgb Danger { get; init; } = new(0xC62828);

    /// <summary>Text on the error colour.</summary>
    public Rgb DangerForeground { get; init; } = new(0xFFFFFF);

    /// <summary>Warnings.</summary>
    public Rgb Warning { get; init; } = new(0xE65100);

    /// <summary>Text on the warning colour.</summary>
    public Rgb WarningForeground { get; init; } = new(0xFFFFFF);

    /// <summary>Success.</summary>
    public Rgb Success { get; init; } = new(0x2E7D32);

    /// <summary>Text on the success colour.</summary>
    public Rgb SuccessForeground { get; init; } = new(0xFFFFFF);

    /// <summary>Names of dimensions.</summary>
    public Rgb Dimension { get; init; } = new(0x4A7DC7);

    /// <summary>Text on the dimension colour.</summary>
    public Rgb DimensionForeground { get; init; } = new(0xFFFFFF);

    /// <summary>Names of measures.</summary>
    public Rgb Measure { get; init; } = new(0x1B2A4A);

    /// <summary>Text on the measure colour.</summary>
    public Rgb MeasureForeground { get; init; } = new(0xFFFFFF);
}

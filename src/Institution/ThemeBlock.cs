namespace QsGen.Institution;

/// <summary>The institution's brand: the colours of the QuickSight theme and of reports.</summary>
public sealed record ThemeBlock
{
    /// <summary>Display name of the QuickSight theme.</summary>
    public required string ThemeName { get; init; }

    /// <summary>Version note of the theme.</summary>
    public required string VersionDescription { get; init; }

    /// <summary>A word the institution wants in front of analysis names.</summary>
    public string? AnalysisNamePrefix { get; init; }

    /// <summary>Series palette, at least one colour.</summary>
    public required ValueList<HexColor> DataColors { get; init; }

    /// <summary>Fill for missing data.</summary>
    public required HexColor EmptyFillColor { get; init; }

    /// <summary>Exactly two colours: light, dark.</summary>
    public required ValueList<HexColor> Gradient { get; init; }

    /// <summary>Main background.</summary>
    public required HexColor PrimaryBg { get; init; }

    /// <summary>Second background.</summary>
    public required HexColor SecondaryBg { get; init; }

    /// <summary>Main text.</summary>
    public required HexColor PrimaryFg { get; init; }

    /// <summary>Second text.</summary>
    public required HexColor SecondaryFg { get; init; }

    /// <summary>Brand colour.</summary>
    public required HexColor Accent { get; init; }

    /// <summary>Text on the brand colour.</summary>
    public required HexColor AccentFg { get; init; }

    /// <summary>Pale accent behind cells that open a menu.</summary>
    public required HexColor LinkTint { get; init; }

    /// <summary>Danger.</summary>
    public required HexColor Danger { get; init; }

    /// <summary>Text on danger.</summary>
    public required HexColor DangerFg { get; init; }

    /// <summary>Warning.</summary>
    public required HexColor Warning { get; init; }

    /// <summary>Text on warning.</summary>
    public required HexColor WarningFg { get; init; }

    /// <summary>Success.</summary>
    public required HexColor Success { get; init; }

    /// <summary>Text on success.</summary>
    public required HexColor SuccessFg { get; init; }

    /// <summary>Dimension fields.</summary>
    public required HexColor Dimension { get; init; }

    /// <summary>Text on dimension fields.</summary>
    public required HexColor DimensionFg { get; init; }

    /// <summary>Measure fields.</summary>
    public required HexColor Measure { get; init; }

    /// <summary>Text on measure fields.</summary>
    public required HexColor MeasureFg { get; init; }

    /// <summary>URL or absolute path of the logo.</summary>
    public string? Logo { get; init; }

    /// <summary>URL or absolute path of the favicon.</summary>
    public string? Favicon { get; init; }
}

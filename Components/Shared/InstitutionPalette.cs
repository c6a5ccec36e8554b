using System.Globalization;
using QsGen.Institution;
using QsGen.QuickSight.Themes;

namespace QsGen.Components.Shared;

/// <summary>The colours that an institution's theme block gives to its dashboards.</summary>
internal static class InstitutionPalette
{
    /// <summary>The institution's palette; the default one when it has no theme block.</summary>
    public static ThemePalette Of(ThemeBlock? theme) => theme is null ? ThemePalette.Default : new ThemePalette
    {
        Name = theme.ThemeName,
        VersionDescription = theme.VersionDescription,
        DataColors = [.. theme.DataColors.Select(ColorOf)],
        EmptyFillColor = ColorOf(theme.EmptyFillColor),
        GradientMinimum = ColorOf(theme.Gradient[0]),
        GradientMaximum = ColorOf(theme.Gradient[1]),
        PrimaryBackground = ColorOf(theme.PrimaryBg),
        SecondaryBackground = ColorOf(theme.SecondaryBg),
        PrimaryForeground = ColorOf(theme.PrimaryFg),
        SecondaryForeground = ColorOf(theme.SecondaryFg),
        Accent = ColorOf(theme.Accent),
        AccentForeground = ColorOf(theme.AccentFg),
        LinkTint = ColorOf(theme.LinkTint),
        Danger = ColorOf(theme.Danger),
        DangerForeground = ColorOf(theme.DangerFg),
        Warning = ColorOf(theme.Warning),
        WarningForeground = ColorOf(theme.WarningFg),
        Success = ColorOf(theme.Success),
        SuccessForeground = ColorOf(theme.SuccessFg),
        Dimension = ColorOf(theme.Dimension),
        DimensionForeground = ColorOf(theme.DimensionFg),
        Measure = ColorOf(theme.Measure),
        MeasureForeground = ColorOf(theme.MeasureFg),
    };

    private static Rgb ColorOf(HexColor color) =>
        new(int.Parse(color.Value.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
}

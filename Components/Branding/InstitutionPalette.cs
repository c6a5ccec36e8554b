using QsGen.Institution;
using QsGen.QuickSight.Themes;

namespace QsGen.Components.Branding;

/// <summary>The colours that an institution's theme block gives to its dashboards.</summary>
internal static class InstitutionPalette
{
    /// <summary>The institution's palette; the default one when it has no theme block.</summary>
    public static ThemePalette Of(ThemeBlock? theme) => theme is null ? ThemePalette.Default : new ThemePalette
    {
        Name = theme.ThemeName,
        VersionDescription = theme.VersionDescription,
        DataColors = [.. theme.DataColors.Select(color => new QuickSight.Themes.HexColor(color.Value))],
        EmptyFillColor = theme.EmptyFillColor.Value,
        GradientMinimum = theme.Gradient[0].Value,
        GradientMaximum = theme.Gradient[1].Value,
        PrimaryBackground = theme.PrimaryBg.Value,
        SecondaryBackground = theme.SecondaryBg.Value,
        PrimaryForeground = theme.PrimaryFg.Value,
        SecondaryForeground = theme.SecondaryFg.Value,
        Accent = theme.Accent.Value,
        AccentForeground = theme.AccentFg.Value,
        LinkTint = theme.LinkTint.Value,
        Danger = theme.Danger.Value,
        DangerForeground = theme.DangerFg.Value,
        Warning = theme.Warning.Value,
        WarningForeground = theme.WarningFg.Value,
        Success = theme.Success.Value,
        SuccessForeground = theme.SuccessFg.Value,
        Dimension = theme.Dimension.Value,
        DimensionForeground = theme.DimensionFg.Value,
        Measure = theme.Measure.Value,
        MeasureForeground = theme.MeasureFg.Value,
    };
}

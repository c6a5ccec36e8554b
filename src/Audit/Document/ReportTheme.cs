using QsGen.Institution;

namespace QsGen.Audit.Document;

/// <summary>The colours of a report.</summary>
/// <param name="PrimaryForeground">The institution's name, headings, the background of table headers.</param>
/// <param name="SecondaryForeground">Footer, borders of panels, the second level of the contents.</param>
/// <param name="SecondaryBackground">Every other row of a table.</param>
/// <param name="Accent">The border of the band on the cover, rules below headings.</param>
/// <param name="AccentForeground">The text of table headers.</param>
/// <param name="LinkTint">Grid lines, the fill of the band and of panels.</param>
internal sealed record ReportTheme(
    HexColor PrimaryForeground,
    HexColor SecondaryForeground,
    HexColor SecondaryBackground,
    HexColor Accent,
    HexColor AccentForeground,
    HexColor LinkTint)
{
    /// <summary>The colours of an institution that names none.</summary>
    public static ReportTheme Default { get; } = new(
        new("#2D2D2D"), new("#4A4A4A"), new("#F5F6FA"), new("#2E5090"), new("#FFFFFF"), new("#E8EFF9"));

    /// <summary>The colours that an institution names, or the default.</summary>
    public static ReportTheme Of(ThemeBlock? theme) =>
        theme is null
            ? Default
            : new(theme.PrimaryFg, theme.SecondaryFg, theme.SecondaryBg, theme.Accent, theme.AccentFg, theme.LinkTint);
}

using System.Text;
using QsGen.Institution;

namespace QsGen.Handbook.Look;

/// <summary>The institution's theme as custom properties of the site's style, light and dark. Dark is derived: every colour is moved in
/// lightness until it can be read, text at 4.5 to 1 and marks at 3 to 1.</summary>
internal static class ThemeStyles
{
    private const double Text = 4.5;
    private const double Marks = 3;

    /// <summary>The style's text: what the page's own switch chose wins over what the system prefers.</summary>
    public static string Write(ThemeBlock? theme)
    {
        var style = new StringBuilder();
        var (light, dark) = (Lines(Tokens(theme, isDark: false)), Lines(Tokens(theme, isDark: true)));
        style.Append(":root {\n  color-scheme: light;\n").Append(light).Append("}\n");
        style.Append("@media (prefers-color-scheme: dark) {\n:root:not([data-look='light']) {\n  color-scheme: dark;\n").Append(dark)
            .Append("}\n}\n");
        style.Append(":root[data-look='dark'] {\n  color-scheme: dark;\n").Append(dark).Append("}\n");
        style.Append("@media print {\n:root:root {\n  color-scheme: light;\n").Append(light).Append("}\n}\n");
        return style.ToString();
    }

    /// <summary>The colours by the name of their property without dashes.</summary>
    public static IReadOnlyList<(string Name, string Color)> Tokens(ThemeBlock? theme, bool isDark)
    {
        var accent = Lower(theme?.Accent, "#1f5fbf");
        var surface = Lower(theme?.PrimaryBg, "#ffffff");
        var ink = Lower(theme?.PrimaryFg, "#1b2430");
        var ground = Lower(theme?.SecondaryBg, surface);
        if (isDark == ColorMath.ToLch(surface).Light > 0.5)
        {
            var (_, _, hue) = ColorMath.ToLch(ColorMath.ToLch(surface).Light > 0.5 ? ink : accent);
            surface = ColorMath.FromLch(isDark ? 0.225 : 1, isDark ? 0.018 : 0, hue);
            ground = ColorMath.FromLch(isDark ? 0.18 : 0.972, isDark ? 0.016 : 0.004, hue);
            ink = ColorMath.FromLch(isDark ? 0.93 : 0.25, 0.01, hue);
        }

        ink = ColorMath.Readable(ink, surface, 7);
        if (ColorMath.Contrast(surface, ground) < 1.03 || ColorMath.ToLch(ground).Light > 0.5 == ColorMath.ToLch(ink).Light > 0.5)
        {
            ground = ColorMath.Mix(ink, surface, 0.035);
        }

        // Text stands on all three; what can be read on the one nearest to it can be read on the others.
        var hover = ColorMath.Mix(ink, surface, isDark ? 0.07 : 0.04);
        var hardest = new[] { surface, ground, hover }.MinBy(color => ColorMath.Contrast(color, ink))!;
        var readable = ColorMath.Readable(accent, hardest, Text);
        return
        [
            ("surface", surface),
            ("ground", ground),
            ("ink", ink),
            ("muted", ColorMath.Readable(ColorMath.Mix(ink, surface, 0.62), hardest, Text)),
            ("line", ColorMath.Mix(ink, surface, isDark ? 0.16 : 0.12)),
            ("edge", ColorMath.Readable(ColorMath.Mix(ink, surface, 0.4), surface, Marks)),
            ("hover", hover),
            ("accent", readable),
            ("accent-on", ColorMath.Readable(surface, readable, Text)),
            ("accent-soft", ColorMath.Mix(readable, surface, isDark ? 0.2 : 0.1)),
            .. State("danger", Lower(theme?.Danger, "#b3261e"), surface, hardest, 0.12),
            .. State("warning", Lower(theme?.Warning, "#8a5a00"), surface, hardest, 0.14),
            .. State("success", Lower(theme?.Success, "#1b6e3c"), surface, hardest, 0.12),
            .. Shapes(surface, ink, isDark),
        ];
    }

    private static IEnumerable<(string Name, string Color)> State(string name, string color, string surface, string hardest, double share)
    {
        var readable = ColorMath.Readable(color, hardest, Text);
        yield return (name, readable);
        yield return ($"{name}-soft", ColorMath.Mix(readable, surface, share));
    }

    // What diagrams draw: kinds of things keep their hue in every institution, so that a reader who knows one diagram knows all.
    private static IEnumerable<(string Name, string Color)> Shapes(string surface, string ink, bool isDark)
    {
        (string Name, double Hue, double Chroma)[] kinds =
        [
            ("internal", 4.35, 0.05), ("external", 1.15, 0.06), ("rail", 3.5, 0.035), ("template", 1.75, 0.06), ("dataset", 0.7, 0.045),
            ("sheet", 4.7, 0.045), ("plain", 4.5, 0.005),
        ];
        foreach (var (name, hue, chroma) in kinds)
        {
            var fill = ColorMath.FromLch(isDark ? 0.33 : 0.945, isDark ? chroma * 1.1 : chroma * 0.75, hue);
            yield return ($"fill-{name}", fill);
            yield return ($"stroke-{name}", ColorMath.Readable(ColorMath.FromLch(isDark ? 0.7 : 0.6, chroma * 1.9, hue), surface, Marks));
            yield return ($"text-{name}", ColorMath.Readable(ink, fill, 7));
        }

        yield return ("debit", ColorMath.Readable("#1976d2", surface, Text));
        yield return ("credit", ColorMath.Readable("#2e7d32", surface, Text));
        yield return ("variable", ColorMath.Readable("#b85c00", surface, Text));
        yield return ("single", ColorMath.Readable("#7b1fa2", surface, Text));
    }

    private static string Lines(IEnumerable<(string Name, string Color)> tokens) =>
        string.Concat(tokens.Select(token => $"  --{token.Name}: {token.Color};\n"));

    private static string Lower(HexColor? color, string otherwise) => color?.Value.ToLowerInvariant() ?? otherwise;
}

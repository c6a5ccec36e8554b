using System.Globalization;
using System.Text;
using QsGen.QuickSight.Themes;

namespace QsGen.QuickSight.Text;

/// <summary>Escapes text for the XML of a text box.</summary>
internal static class XmlText
{
    /// <summary>Escapes text and attribute values alike, and drops characters that XML forbids.</summary>
    /// <remarks>Line feeds and tabs become spaces: a text box would glue the words around them together.</remarks>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                escaped.Append(character).Append(text[++i]);
                continue;
            }

            escaped.Append(character switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\n' or '\t' => " ",
                _ when char.IsControl(character) || char.IsSurrogate(character) || character is '\uFFFE' or '\uFFFF' => "",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }

    /// <summary>The size attribute, or nothing.</summary>
    public static string Size(int? pixels) => pixels is { } size
        ? string.Create(CultureInfo.InvariantCulture, $" font-size=\"{size}px\"")
        : "";

    /// <summary>The colour attribute, or nothing.</summary>
    public static string Color(ThemeColor? color, ThemePalette palette) => color is { } role
        ? $" color=\"{ColorOf(role, palette)}\""
        : "";

    private static Rgb ColorOf(ThemeColor role, ThemePalette palette) => role switch
    {
        ThemeColor.Accent => palette.Accent,
        ThemeColor.LinkTint => palette.LinkTint,
        ThemeColor.Danger => palette.Danger,
        ThemeColor.Warning => palette.Warning,
        ThemeColor.Success => palette.Success,
        _ => throw new InvalidOperationException($"{role} is no colour of a theme"),
    };
}

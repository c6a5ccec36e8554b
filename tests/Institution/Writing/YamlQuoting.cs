using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using QsGen.Institution.Yaml;

namespace QsGen.Tests.Institution.Writing;

/// <summary>Spells texts so that every YAML reader, of dialect 1.1 or 1.2, reads the same text back.</summary>
internal static partial class YamlQuoting
{
    /// <summary>Plain where nothing can be misread, else in double quotes.</summary>
    public static string Scalar(string text) =>
        Plain().IsMatch(text) && ScalarResolver.Resolve(text) == ScalarKind.Text && !IsOldBoolean(text) ? text : Quoted(text);

    /// <summary>A list on one line.</summary>
    public static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Scalar))}]";

    /// <summary>True when the text reads better as a literal block and survives it.</summary>
    public static bool IsBlock(string text) => text.Contains('\n', StringComparison.Ordinal) && Block().IsMatch(text);

    private static string Quoted(string text)
    {
        var result = new StringBuilder("\"", text.Length + 2);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(rune.Value switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when IsPrintable(rune) => rune.ToString(),
                <= 0xFFFF => string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
                _ => string.Create(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}"),
            });
        }

        return result.Append('"').ToString();
    }

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    // Some YAML 1.1 readers take these for booleans, although ours does not.
    private static bool IsOldBoolean(string text) => text is "y" or "Y" or "n" or "N";

    [GeneratedRegex(@"^[A-Za-z_/]([A-Za-z0-9_./+@()&';! $%*=-]*[A-Za-z0-9_./+)])?\z")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[!-~]([ -~]*[!-~])?(\n|\n[!-~]([ -~]*[!-~])?)*\z")]
    private static partial Regex Block();
}

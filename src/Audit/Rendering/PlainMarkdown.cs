using System.Text;
using QsGen.Institution;

namespace QsGen.Audit.Rendering;

/// <summary>Plain text in Markdown, so that nothing in data is read as markup.</summary>
internal static class PlainMarkdown
{
    private const string Special = "\\`*[]<>|~&";

    /// <summary>Text on one line: in running text, a heading, a cell.</summary>
    public static string Plain(string text)
    {
        var line = OneLine(text);
        var escaped = new StringBuilder(line.Length + 8);
        for (var index = 0; index < line.Length; index++)
        {
            // An underscore between letters is none of emphasis, and names are full of them.
            var isSpecial = Special.Contains(line[index]) || (line[index] == '_' && !(IsWord(line, index - 1) && IsWord(line, index + 1)));
            escaped.Append(isSpecial ? "\\" : "").Append(line[index]);
        }

        return escaped.ToString();
    }

    /// <summary>An identifier, in letters of equal width.</summary>
    public static string Code(string text)
    {
        var line = OneLine(text).Replace("|", "\\|", StringComparison.Ordinal);
        var fence = new string('`', LongestRun(line) + 1);
        return fence.Length == 1 ? $"`{line}`" : $"{fence} {line} {fence}";
    }

    /// <summary>Lines kept as they are.</summary>
    public static string Fenced(string text)
    {
        var fence = new string('`', Math.Max(3, LongestRun(text) + 1));
        return $"{fence}\n{ShownText.Lines(text.TrimEnd('\n'))}\n{fence}";
    }

    private static bool IsWord(string text, int index) => index >= 0 && index < text.Length && char.IsLetterOrDigit(text[index]);

    private static string OneLine(string text) => ShownText.Line(text.ReplaceLineEndings(" "));

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}

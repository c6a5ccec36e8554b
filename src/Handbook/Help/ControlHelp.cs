using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using QsGen.Handbook.References;
using QsGen.Handbook.Rendering;
using QsGen.Viewer.Definitions;

namespace QsGen.Handbook.Help;

/// <summary>What the page about a sheet tells of each control: what it takes and changes, and every stretch of the page that names
/// it.</summary>
internal static partial class ControlHelp
{
    // Stretches that a reader takes in at once.
    private static readonly string[] Stretches = ["p", "li", "tr"];

    /// <summary>The explanations by the control's id, as HTML.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="reach">Tells what each control changes.</param>
    /// <param name="page">The rendered page about the sheet.</param>
    /// <exception cref="ReferenceException">A control has no words.</exception>
    public static ImmutableDictionary<string, string> Of(SheetDefinition sheet, ControlReach reach, string page)
    {
        var words = new ControlWords(sheet, reach);
        return sheet.Controls.ToImmutableDictionary(
            control => control.Id,
            control => $"<p>Takes {Text(ControlWords.Takes(control))}.</p>\n<p>Changes {Text(words.Changes(control))}.</p>\n"
                + string.Concat(Naming(page, control.Title)));
    }

    // A reference to a control of the page's own sheet is a marked word, and one to another sheet's is a link.
    private static IEnumerable<string> Naming(string page, string title)
    {
        var mark = $"<span class=\"ref control\">{Text(title)}</span>";
        var told = new HashSet<int>();
        for (var at = page.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = page.IndexOf(mark, at + 1, StringComparison.Ordinal))
        {
            if (Around(page, at) is { } found && told.Add(found.Start))
            {
                yield return $"<p>{found.Text}</p>\n";
            }
        }
    }

    private static (int Start, string Text)? Around(string page, int at)
    {
        var around = Stretches.Select(tag => (Tag: tag, Start: page.LastIndexOf($"<{tag}>", at, StringComparison.Ordinal)))
            .Where(open => open.Start >= 0 && page.IndexOf($"</{open.Tag}>", open.Start, StringComparison.Ordinal) > at)
            .OrderBy(open => open.Start).LastOrDefault();
        if (around.Tag is null)
        {
            return null;
        }

        var start = around.Start + around.Tag.Length + 2;
        var inner = page[start..page.IndexOf($"</{around.Tag}>", at, StringComparison.Ordinal)];
        return (around.Start, around.Tag == "tr"
            ? string.Join(": ", Cell().Matches(inner).Select(cell => cell.Groups["text"].Value))
            : inner);
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex("<td[^>]*>(?<text>.*?)</td>", RegexOptions.Singleline)]
    private static partial Regex Cell();
}

using System.Text;
using QsGen.Handbook.Rendering;
using QsGen.Institution.Findings;

namespace QsGen.Handbook.Lists;

/// <summary>Rules, each with what to do where it does not hold.</summary>
internal static class RuleList
{
    /// <summary>The list as Markdown.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="good">Where they hold: <c>file</c>, say.</param>
    public static string Write(IEnumerable<Rule> rules, string good)
    {
        var text = new StringBuilder();
        MarkdownTable.Write(
            text,
            ["rule", $"what holds in a good {good}", "what to do else", "is"],
            rules,
            rule =>
            [
                MarkdownEscape.Code(rule.Id),
                MarkdownEscape.Text(rule.Meaning),
                MarkdownEscape.Text(rule.Remedy),
                rule.Severity.ToString().ToLowerInvariant(),
            ]);
        return text.ToString();
    }
}

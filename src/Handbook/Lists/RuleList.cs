using System.Text;
using QsGen.Handbook.Rendering;
using QsGen.Institution.Rules;

namespace QsGen.Handbook.Lists;

/// <summary>Every rule that an institution's file must keep.</summary>
internal static class RuleList
{
    /// <summary>The list as Markdown.</summary>
    public static string Write()
    {
        var text = new StringBuilder();
        MarkdownTable.Write(
            text,
            ["rule", "what holds in a good file", "what to do else", "is"],
            RuleCatalog.All,
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

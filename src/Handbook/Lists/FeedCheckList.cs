using System.Text;
using QsGen.Database.Feed;
using QsGen.Handbook.Rendering;

namespace QsGen.Handbook.Lists;

/// <summary>Every check of what the feed loads.</summary>
internal static class FeedCheckList
{
    /// <summary>The list as Markdown.</summary>
    public static string Write()
    {
        var text = new StringBuilder();
        foreach (var rule in FeedRules.All)
        {
            text.Append($"\n### {rule.Id}\n\nFound: {MarkdownEscape.Text(rule.Problem)}.\n\n")
                .Append($"What to do: {MarkdownEscape.Text(rule.Remedy)}.\n");
        }

        return text.ToString();
    }
}

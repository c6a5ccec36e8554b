using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using QsGen.QuickSight.Text;

namespace QsGen.QuickSight.Checks;

/// <summary>Text boxes hold well-formed XML of bounded size, without breaks or links that QuickSight would not understand.</summary>
internal static partial class TextBoxCheck
{
    public static IEnumerable<TreeProblem> Run(TreeIndex index)
    {
        foreach (var sheet in index.App.Sheets)
        {
            foreach (var box in sheet.TextBoxes)
            {
                if (FindFault(box.Render(index.App.Palette)) is { } fault)
                {
                    yield return index.Problem("text-box", sheet, $"{box.Describe()} {fault}", box.Origin);
                }
            }
        }
    }

    /// <summary>What is wrong with the finished content of a text box, or nothing.</summary>
    internal static string? FindFault(string content)
    {
        if (content.Length > TextBox.MaximumLength)
        {
            return $"has {content.Length} characters; QuickSight takes {TextBox.MaximumLength}";
        }

        try
        {
            var root = XElement.Parse(content);
            return root.Value switch
            {
                _ when content.Contains("\n\n", StringComparison.Ordinal) => "has two line feeds in a row; use a break",
                var text when MarkdownLink().IsMatch(text) => "shows a markdown link as text; use RichText.Markdown or RichText.Link",
                _ => null,
            };
        }
        catch (XmlException exception)
        {
            return $"is not well-formed XML: {exception.Message}";
        }
    }

    [GeneratedRegex(@"\[[^\[\]]+\]\([^()\s]+\)")]
    private static partial Regex MarkdownLink();
}

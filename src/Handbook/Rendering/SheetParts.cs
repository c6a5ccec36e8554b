using System.Text;
using QsGen.Handbook.References;
using QsGen.Viewer.Definitions;

namespace QsGen.Handbook.Rendering;

/// <summary>Everything that stands on a sheet, in the words of its own definition: what a page tells of it can't be incomplete.</summary>
internal static class SheetParts
{
    /// <summary>The heading of the list.</summary>
    public const string Heading = "Everything on the sheet";

    /// <summary>The list as Markdown; nothing for a sheet of texts.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="reach">Tells what each control changes.</param>
    /// <exception cref="ReferenceException">Something on it has no words; says where to write them.</exception>
    public static string Write(SheetDefinition sheet, ControlReach reach)
    {
        var visuals = sheet.Visuals.Where(visual => visual.Title.Length > 0).ToList();
        if (visuals.Count == 0)
        {
            return "";
        }

        var text = new StringBuilder($"\n\n## {Heading}\n");
        MarkdownTable.Write(
            text,
            ["title", "is", "shows"],
            visuals,
            visual => [MarkdownEscape.Text(visual.Title), KindOf(visual), MarkdownEscape.Text(Shown(visual, sheet))]);
        if (!sheet.Controls.IsEmpty)
        {
            text.Append("\nWhat you can choose:\n");
            var words = new ControlWords(sheet, reach);
            MarkdownTable.Write(
                text,
                ["control", "takes", "changes"],
                sheet.Controls,
                control => [MarkdownEscape.Text(control.Title), ControlWords.Takes(control), MarkdownEscape.Text(words.Changes(control))]);
        }

        return text.ToString();
    }

    private static string Shown(VisualDefinition visual, SheetDefinition sheet) => visual.Subtitle.Length > 0
        ? visual.Subtitle
        : throw new ReferenceException(
            $"'{visual.Title}' on {sheet.Name} has no subtitle; say in its definition what it shows, since the handbook and the help do");

    private static string KindOf(VisualDefinition visual) => visual.Kind switch
    {
        "KPIVisual" => "a\u00A0figure",
        "TableVisual" => "a\u00A0table",
        "BarChartVisual" => "bars",
        "LineChartVisual" => "lines",
        "SankeyDiagramVisual" => "a\u00A0flow",
        "PieChartVisual" => "shares",
        var kind => throw new ReferenceException(
            $"{kind} has no word for readers; add a line for it to {nameof(SheetParts)} in src/Handbook/Rendering."),
    };
}

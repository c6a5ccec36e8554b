using System.Text;
using QsGen.Database.Datasets;
using QsGen.Handbook.References;
using QsGen.Handbook.Rendering;

namespace QsGen.Handbook.Lists;

/// <summary>Every dataset with the columns that it promises.</summary>
internal static class DatasetList
{
    /// <summary>The list as Markdown.</summary>
    public static string Write()
    {
        var text = new StringBuilder();
        foreach (var group in DatasetQueries.Definitions.GroupBy(dataset => dataset.App))
        {
            text.Append($"\n## {Heading(group.Key)}\n");
            foreach (var dataset in group)
            {
                text.Append($"\n### {Places.AnchorOf(dataset)}\n\n{MarkdownEscape.Text(dataset.Name)}: ")
                    .Append($"{MarkdownEscape.Text(dataset.Grain.TrimEnd('.'))}.\n");
                MarkdownTable.Begin(text, "column", "type");
                foreach (var column in dataset.Columns)
                {
                    MarkdownTable.Row(text, MarkdownEscape.Code(column.Name), column.Type.ToString().ToUpperInvariant());
                }
            }
        }

        return text.ToString();
    }

    private static string Heading(DatasetApp app) => app switch
    {
        DatasetApp.L1 => "L1 reconciliation",
        DatasetApp.FlowTracing => "L2 flow tracing",
        DatasetApp.Investigation => "Investigation",
        DatasetApp.Executives => "Executives",
        _ => throw new PageBlockException(
            $"{nameof(DatasetApp)}.{app} has no heading; add a line for it to {nameof(DatasetList)} in src/Handbook/Lists."),
    };
}

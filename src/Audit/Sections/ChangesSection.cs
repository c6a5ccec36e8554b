using System.Collections.Immutable;
using QsGen.Audit.Document;
using QsGen.Institution;

namespace QsGen.Audit.Sections;

/// <summary>What changed since an earlier report.</summary>
internal static class ChangesSection
{
    // More than that is not read row by row.
    private const int MostRows = 20;

    /// <summary>The section.</summary>
    public static ReportSection Of(ReportChanges changes) => Parts.Section("What Changed", "changes", Blocks(changes));

    private static IEnumerable<ReportBlock> Blocks(ReportChanges changes)
    {
        yield return new ParagraphBlock($"Against {changes.Before}.");
        if (changes.IsEmpty)
        {
            yield return Parts.Clean("Nothing: all findings are those of the earlier report.");
            yield break;
        }

        yield return new TableBlock(
            [
                new("Question", ColumnKind.Text, 3), new("Came", ColumnKind.Count, 0.9), new("Went", ColumnKind.Count, 0.9),
                new("Changed", ColumnKind.Count, 0.9), new("Same", ColumnKind.Count, 0.9),
            ],
            changes.Questions.Select(question => new ReportRow(
                question.Query.Name, ReportFormat.Count(question.Came.Length), ReportFormat.Count(question.Went.Length),
                ReportFormat.Count(question.Changed.Length), ReportFormat.Count(question.Same))).ToValueList());
        foreach (var question in changes.Questions.Where(question => !question.IsEmpty))
        {
            yield return new HeadingBlock(2, question.Query.Description, $"changes-{question.Query.Name}");
            var lines = question.Came.Select(row => ("came", row))
                .Concat(question.Went.Select(row => ("went", row)))
                .Concat(question.Changed.SelectMany(pair => new[] { ("was", pair.Before), ("is", pair.After) }))
                .ToList();
            yield return Table(question, lines.Take(MostRows));
            if (lines.Count > MostRows)
            {
                yield return new ParagraphBlock(
                    $"And {Parts.Number(lines.Count - MostRows, "line")} more; qsgen audit diff lists all of them.");
            }
        }
    }

    private static TableBlock Table(QuestionChanges question, IEnumerable<(string What, ImmutableArray<string> Row)> lines)
    {
        var shown = question.Query.Columns.Select((column, index) => (column, index)).Where(pair => pair.column.Width > 0).ToList();
        return new(
            [new("", ColumnKind.Text, 0.5), .. shown.Select(pair => pair.column.Shown)],
            lines.Select(line => new ReportRow(shown.Select(pair => line.Row[pair.index]).Prepend(line.What).ToArray())).ToValueList());
    }
}

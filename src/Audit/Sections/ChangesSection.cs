using System.Collections.Immutable;
using QsGen.Audit.Document;
using QsGen.Audit.Figures;
using QsGen.Institution;

namespace QsGen.Audit.Sections;

/// <summary>What changed since an earlier report.</summary>
internal static class ChangesSection
{
    // More than that is not read row by row.
    private const int MostRows = 20;

    /// <summary>The section.</summary>
    public static ReportSection Of(ReportChanges changes, ReportMoney money) =>
        Parts.Section("What Changed", "changes", Blocks(changes, money));

    private static IEnumerable<ReportBlock> Blocks(ReportChanges changes, ReportMoney money)
    {
        yield return new ParagraphBlock($"Against {changes.Before}.");
        if (changes.IsEmpty)
        {
            yield return Parts.Clean("Nothing: all findings are those of the earlier report.");
            yield break;
        }

        var changed = changes.Questions.Where(question => !question.IsEmpty).ToList();
        yield return new TableBlock(
            [
                new("Findings", ColumnKind.Text, 2.6), new("Came", ColumnKind.Count, 0.8), new("Went", ColumnKind.Count, 0.8),
                new("Changed", ColumnKind.Count, 0.9), new("Same", ColumnKind.Count, 0.8), new("Other days", ColumnKind.Count, 1.1),
            ],
            changed.Select(question => new ReportRow(
                question.Query.Title, ReportFormat.Count(question.Came.Length), ReportFormat.Count(question.Went.Length),
                ReportFormat.Count(question.Changed.Length), ReportFormat.Count(question.Same),
                ReportFormat.Count(question.Outside))).ToValueList());
        yield return new ParagraphBlock(
            "All other findings are those of the earlier report. Other days are those that only the earlier report covers: what was found "
            + "on them neither went nor stayed.");
        foreach (var question in changed)
        {
            yield return new HeadingBlock(2, question.Query.Title, $"changes-{question.Query.Name}");
            yield return Parts.WithNext(new ParagraphBlock($"{question.Query.Description}."));
            var lines = question.Came.Select(row => ("came", row))
                .Concat(question.Went.Select(row => ("went", row)))
                .Concat(question.Changed.SelectMany(pair => new[] { ("was", pair.Before), ("is", pair.After) }))
                .ToList();
            yield return Table(question, lines.Take(MostRows), money);
            if (lines.Count > MostRows)
            {
                yield return new ParagraphBlock(
                    $"And {Parts.Number(lines.Count - MostRows, "line")} more; qsgen audit diff lists all of them.");
            }
        }
    }

    private static TableBlock Table(
        QuestionChanges question, IEnumerable<(string What, ImmutableArray<string> Row)> lines, ReportMoney money)
    {
        var shown = question.Query.Columns.Select((column, index) => (column, index)).Where(pair => pair.column.Width > 0).ToList();
        return new(
            [new("", ColumnKind.Text, 0.5), .. shown.Select(pair => pair.column.In(money))],
            lines.Select(line => new ReportRow(
                shown.Select(pair => FigureText.Read(line.Row[pair.index], pair.column.Kind, money)).Prepend(line.What).ToArray()))
                .ToValueList());
    }
}

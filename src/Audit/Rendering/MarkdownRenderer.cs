using QsGen.Audit.Document;
using QsGen.Institution;

namespace QsGen.Audit.Rendering;

/// <summary>Writes a report as Markdown (GitHub's flavour, with pipe tables), as it comes: nothing is held but the row at hand.</summary>
/// <param name="writer">Where to.</param>
internal sealed class MarkdownRenderer(TextWriter writer)
{
    private const int NoteLines = 6;

    /// <summary>Writes the whole report; attachments are left to formats that can carry them.</summary>
    public async Task WriteAsync(ReportDocument document, CancellationToken cancellationToken)
    {
        await LineAsync($"# {PlainMarkdown.Plain(document.Title)}");
        await LineAsync($"## {PlainMarkdown.Plain(document.Institution)}");
        await LineAsync($"Reporting period: {PlainMarkdown.Plain(document.Period)}");
        await LineAsync($"Generated at {ReportFormat.Instant(document.GeneratedAt)} by {PlainMarkdown.Plain(document.Product)}");
        foreach (var block in document.Cover)
        {
            await BlockAsync(block, cancellationToken);
        }

        foreach (var section in document.Sections)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await LineAsync("---");
            await LineAsync($"## {PlainMarkdown.Plain(section.Title)}");
            await foreach (var block in section.Blocks.WithCancellation(cancellationToken))
            {
                await BlockAsync(block, cancellationToken);
            }
        }
    }

    private async Task BlockAsync(ReportBlock block, CancellationToken cancellationToken)
    {
        switch (block)
        {
            case HeadingBlock heading:
                await LineAsync($"{new string('#', heading.Level + 1)} {PlainMarkdown.Plain(heading.Text)}");
                break;
            case ParagraphBlock paragraph:
                await LineAsync(Runs(paragraph.Runs));
                break;
            case NoticeBlock notice:
                await LineAsync($"> {(notice.Tone == NoticeTone.Warning ? "**Note:** " : "")}{Runs(notice.Runs)}");
                break;
            case CodeBlock code:
                await LineAsync(PlainMarkdown.Fenced(code.Text));
                break;
            case FactsBlock facts:
                await LineAsync("| | |\n|---|---|\n" + string.Join('\n', facts.Facts.Select(fact =>
                    $"| {PlainMarkdown.Plain(fact.Name)} | {Runs(fact.Value)} |")));
                break;
            case TableBlock table:
                await TableAsync(table, cancellationToken);
                break;
            case GroupBlock group:
                foreach (var inner in group.Blocks)
                {
                    await BlockAsync(inner, cancellationToken);
                }

                break;
            case SignOffBlock:
                await LineAsync("Notes / Exceptions");
                await LineAsync(string.Join("\n\n", Enumerable.Repeat(new string('_', 72), NoteLines)));
                break;
        }
    }

    private async Task TableAsync(TableBlock table, CancellationToken cancellationToken)
    {
        if (table.Caption is { } caption)
        {
            await LineAsync($"*{PlainMarkdown.Plain(caption)}*");
        }

        await writer.WriteAsync(
            $"| {string.Join(" | ", table.Columns.Select(column => PlainMarkdown.Plain(column.Name)))} |\n"
            + $"|{string.Concat(table.Columns.Select(column => IsRight(column) ? "---:|" : "---|"))}\n");
        await foreach (var row in table.Rows.WithCancellation(cancellationToken))
        {
            await RowAsync(table.Columns, row, isTotal: false);
        }

        if (table.Total is { } total)
        {
            await RowAsync(table.Columns, total(), isTotal: true);
        }

        await writer.WriteAsync("\n");
    }

    private Task RowAsync(ValueList<ReportColumn> columns, ReportRow row, bool isTotal)
    {
        var cells = row.Cells.Select((cell, index) => (cell, columns[index].Kind) switch
        {
            ({ Text: "" }, _) => "",
            (_, ColumnKind.Id) => PlainMarkdown.Code(cell.Text),
            _ when isTotal || cell.IsStrong => $"**{PlainMarkdown.Plain(cell.Text)}**",
            _ => PlainMarkdown.Plain(cell.Text),
        });
        return writer.WriteAsync($"| {string.Join(" | ", cells)} |\n");
    }

    private static bool IsRight(ReportColumn column) => column.Kind is ColumnKind.Money or ColumnKind.Count or ColumnKind.Date;

    private static string Runs(ValueList<TextRun> runs) => string.Concat(runs.Select(run => run.Style switch
    {
        TextStyle.Strong => $"**{PlainMarkdown.Plain(run.Text)}**",
        TextStyle.Code => PlainMarkdown.Code(run.Text),
        _ => PlainMarkdown.Plain(run.Text),
    }));

    private Task LineAsync(string text) => writer.WriteAsync($"{text}\n\n");
}

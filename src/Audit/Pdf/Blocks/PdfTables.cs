using System.Collections.Immutable;
using QsGen.Audit.Document;
using QsGen.Audit.Pdf.Fonts;
using QsGen.Audit.Pdf.Pages;
using QsGen.Audit.Pdf.Text;

namespace QsGen.Audit.Pdf.Blocks;

/// <summary>Makes the bands of tables, row by row: three rows are in memory at a time.</summary>
/// <param name="structure">What the document consists of.</param>
/// <param name="typesetter">Breaks lines.</param>
/// <param name="look">Letters and colours.</param>
internal sealed class PdfTables(PdfStructure structure, PdfTypesetter typesetter, PdfLook look)
{
    // A row of more lines than this is broken where the page ends.
    private const int LinesKeptTogether = 14;
    private const int LinesKeptAtEnds = 3;
    private const int RowsInBody = 64;
    private const string RepeatedHeader = "<</Type/Pagination/Subtype/Header>>";

    /// <summary>The bands of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="parent">What it is part of.</param>
    public async IAsyncEnumerable<PdfBand> Bands(TableBlock table, PdfElement parent)
    {
        var element = structure.Open(parent, "Table");
        var grid = new PdfTableGrid(table, look);
        if (table.Caption is { } caption)
        {
            yield return Caption(caption, element);
        }

        var body = structure.Open(element, "THead");
        var head = Row(grid, new ReportRow(table.Columns.Select(column => column.Name)), PdfRowKind.Head, body);
        var repeated = RunningHead(head);
        var ahead = new Queue<PdfTableRow>();
        var count = 0;
        await foreach (var row in Rows(table, grid, element, head))
        {
            ahead.Enqueue(row);
            if (ahead.Count == 4)
            {
                foreach (var band in Bands(ahead.Dequeue(), repeated, count++ <= 1))
                {
                    yield return band;
                }
            }
        }

        while (ahead.TryDequeue(out var row))
        {
            // The header stays with the first two rows, and the last two with each other, and with the total.
            foreach (var band in Bands(row, repeated, ahead.Count > 0 && (count <= 1 || ahead.Count == 1 || ahead.Last().IsTotal)))
            {
                yield return band;
            }

            count++;
        }
    }

    private async IAsyncEnumerable<PdfTableRow> Rows(TableBlock table, PdfTableGrid grid, PdfElement element, PdfTableRow head)
    {
        var (before, body, count) = (head, head.Body, 0);
        await foreach (var row in table.Rows)
        {
            var isNewBody = count % RowsInBody == 0;
            yield return isNewBody ? before with { Ends = [.. before.Ends, before.Body] } : before;
            body = isNewBody ? structure.Open(element, "TBody") : body;
            before = Row(grid, row, count % 2 == 0 ? PdfRowKind.Even : PdfRowKind.Odd, body);
            count++;
        }

        if (table.Total is { } total)
        {
            yield return before with { Ends = [.. before.Ends, before.Body] };
            before = Row(grid, total(), PdfRowKind.Total, structure.Open(element, "TFoot"));
        }

        yield return before with { Ends = [.. before.Ends, before.Body, element] };
    }

    private PdfBand Caption(string caption, PdfElement table)
    {
        var element = structure.Open(table, "Caption");
        var lines = typesetter.Lines(caption, look.BodyStrong, PageSize.TextWidth);
        var leading = look.Body.Size * 1.3;
        return new PdfBand((lines.Length * leading) + 4, (page, top) =>
        {
            for (var index = 0; index < lines.Length; index++)
            {
                page.Text(lines[index], PageSize.Left, top - look.Body.Size - (index * leading), element);
            }

            structure.Close(element);
        })
        {
            SpaceBefore = 12,
            KeepsWithNext = true,
        };
    }

    private PdfTableRow Row(PdfTableGrid grid, ReportRow row, PdfRowKind kind, PdfElement body)
    {
        if (row.Cells.Count != grid.Columns.Count)
        {
            throw new ArgumentException($"a row of {row.Cells.Count} cells in a table of {grid.Columns.Count} columns", nameof(row));
        }

        var element = structure.Open(body, "TR");
        var cells = ImmutableArray.CreateBuilder<PdfTableCell>(row.Cells.Count);
        for (var index = 0; index < row.Cells.Count; index++)
        {
            var (cell, column) = (row.Cells[index], grid.Columns[index]);
            var isHead = kind == PdfRowKind.Head;
            var style = isHead ? grid.HeadStyle : StyleOf(grid, column.Kind, cell, kind);
            var span = new PdfSpan(cell.Text, style, cell.Anchor);
            var width = grid.WidthOf(index) - (2 * grid.SidePadding);
            cells.Add(new PdfTableCell(
                structure.Open(element, isHead ? "TH" : "TD", isHead ? "/A<</O/Table/Scope/Column>>" : ""),
                !isHead && IsFigure(column.Kind) ? [typesetter.Fitted(span, width)] : typesetter.Lines([span], width),
                IsFigure(column.Kind)));
        }

        return new PdfTableRow(grid, kind, body, element, cells.MoveToImmutable());
    }

    private PdfTextStyle StyleOf(PdfTableGrid grid, ColumnKind column, ReportCell cell, PdfRowKind kind) => new(
        (cell.IsStrong || kind == PdfRowKind.Total ? look.CellStrong : look.Cell).Font,
        grid.TextSize,
        cell.Anchor is null ? PdfLook.Ink : look.Accent,
        column switch
        {
            ColumnKind.Text => PdfFigures.Text,
            ColumnKind.Id => PdfFigures.Identifier,
            _ => PdfFigures.Tabular,
        });

    private static bool IsFigure(ColumnKind kind) => kind is ColumnKind.Money or ColumnKind.Count or ColumnKind.Date;

    private IEnumerable<PdfBand> Bands(PdfTableRow row, PdfBand repeated, bool keepsWithNext)
    {
        var isWhole = row.LineCount <= LinesKeptTogether;
        var step = isWhole ? row.LineCount : 1;
        for (var from = 0; from < row.LineCount; from += step)
        {
            var (first, to) = (from, from + step);
            var isLast = to == row.LineCount;
            var height = row.HeightOf(first, to);
            yield return new PdfBand(height, (page, top) =>
            {
                page.Artifact("", () => row.DrawGround(page, top, height, look));
                row.DrawText(page, first, to, top);
                if (isLast)
                {
                    row.Close(structure);
                }
            })
            {
                SpaceBefore = row.Kind == PdfRowKind.Head ? 8 : 0,
                RunningHead = row.Kind == PdfRowKind.Head ? null : repeated,
                KeepsWithNext = isLast
                    ? keepsWithNext
                    : first < LinesKeptAtEnds - 1 || first > row.LineCount - 1 - LinesKeptAtEnds,
            };
        }
    }

    // The same header again, which no reader needs to hear twice.
    private PdfBand RunningHead(PdfTableRow head)
    {
        var height = head.HeightOf(0, head.LineCount);
        return new PdfBand(height, (page, top) => page.Artifact(RepeatedHeader, () =>
        {
            head.DrawGround(page, top, height, look);
            head.DrawPlainText(page, top);
        }));
    }
}

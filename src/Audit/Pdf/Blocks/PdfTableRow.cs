using System.Collections.Immutable;
using QsGen.Audit.Pdf.Pages;

namespace QsGen.Audit.Pdf.Blocks;

/// <summary>A row with its lines.</summary>
/// <param name="Grid">The table's measures.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Body">The part of the table that it belongs to.</param>
/// <param name="Element">What it is in the document.</param>
/// <param name="Cells">Its cells.</param>
internal sealed record PdfTableRow(
    PdfTableGrid Grid, PdfRowKind Kind, PdfElement Body, PdfElement Element, ImmutableArray<PdfTableCell> Cells)
{
    /// <summary>What ends with this row besides it: parts of the table, the table.</summary>
    public ImmutableArray<PdfElement> Ends { get; init; } = [];

    /// <summary>The number of lines of the cell that has most.</summary>
    public int LineCount { get; } = Cells.Max(cell => cell.Lines.Length);

    /// <summary>Whether it is the sum of the others.</summary>
    public bool IsTotal => Kind == PdfRowKind.Total;

    private double Size => Kind == PdfRowKind.Head ? Grid.HeadStyle.Size : Grid.TextSize;

    private double Leading => Size * 1.25;

    /// <summary>The height of some of its lines, with the space above the first and below the last.</summary>
    public double HeightOf(int from, int to) =>
        ((to - from) * Leading) + (from == 0 ? Grid.Padding : 0) + (to == LineCount ? Grid.Padding : 0);

    /// <summary>Draws what is behind the text.</summary>
    public void DrawGround(PdfPage page, double top, double height, PdfLook look)
    {
        var bottom = top - height;
        var ground = Kind switch
        {
            PdfRowKind.Head => look.Primary,
            PdfRowKind.Odd => look.Shade,
            PdfRowKind.Total => look.Tint,
            _ => null,
        };
        if (ground is not null)
        {
            page.Fill(PageSize.Left, bottom, PageSize.TextWidth, height, ground);
        }

        if (Kind != PdfRowKind.Head)
        {
            page.Grid(Grid.Edges, bottom, top, look.Tint);
        }

        if (IsTotal)
        {
            page.Rule(PageSize.Left, top, PageSize.Right, top, look.Primary, 0.75);
        }
    }

    /// <summary>Draws some of its lines as parts of its cells.</summary>
    public void DrawText(PdfPage page, int from, int to, double top)
    {
        for (var column = 0; column < Cells.Length; column++)
        {
            var cell = Cells[column];
            for (var index = from; index < Math.Min(to, cell.Lines.Length); index++)
            {
                page.Text(cell.Lines[index], LeftOf(column, index), Baseline(top, from, index), cell.Element);
            }
        }
    }

    /// <summary>Draws its lines again, as parts of nothing.</summary>
    public void DrawPlainText(PdfPage page, double top)
    {
        for (var column = 0; column < Cells.Length; column++)
        {
            for (var index = 0; index < Cells[column].Lines.Length; index++)
            {
                page.Text(Cells[column].Lines[index], LeftOf(column, index), Baseline(top, 0, index));
            }
        }
    }

    /// <summary>Says that all of it was drawn.</summary>
    public void Close(PdfStructure structure)
    {
        foreach (var cell in Cells)
        {
            structure.Close(cell.Element);
        }

        structure.Close(Element);
        foreach (var element in Ends)
        {
            structure.Close(element);
        }
    }

    private double LeftOf(int column, int line) => Cells[column].IsFigure
        ? Grid.Edges[column + 1] - Grid.SidePadding - Cells[column].Lines[line].Width
        : Grid.Edges[column] + Grid.SidePadding;

    private double Baseline(double top, int from, int line) =>
        top - (from == 0 ? Grid.Padding : 0) - ((line - from) * Leading) - (Size * 0.98);
}

using System.Collections.Immutable;
using QsGen.Audit.Document;
using QsGen.Audit.Pdf.Pages;
using QsGen.Audit.Pdf.Text;
using QsGen.Institution;

namespace QsGen.Audit.Pdf.Blocks;

/// <summary>The measures of a table.</summary>
internal sealed class PdfTableGrid
{
    /// <summary>Takes the measures of a table: it is as wide as the page's text.</summary>
    public PdfTableGrid(TableBlock table, PdfLook look)
    {
        Columns = table.Columns;
        var all = table.Columns.Sum(column => column.Width);
        var edge = PageSize.Left;
        Edges = [edge, .. table.Columns.Select(column => edge += column.Width / all * PageSize.TextWidth)];
        TextSize = table.IsLarge ? 10 : look.Cell.Size;
        HeadStyle = look.ColumnHead with { Size = table.IsLarge ? 10 : look.ColumnHead.Size };
        (Padding, SidePadding) = table.IsLarge ? (6, 8) : (4, 4);
    }

    /// <summary>The columns.</summary>
    public ValueList<ReportColumn> Columns { get; }

    /// <summary>Where columns begin, and where the last one ends.</summary>
    public ImmutableArray<double> Edges { get; }

    /// <summary>The size of the letters in rows.</summary>
    public double TextSize { get; }

    /// <summary>The letters of the header.</summary>
    public PdfTextStyle HeadStyle { get; }

    /// <summary>The space above and below a row's lines.</summary>
    public double Padding { get; }

    /// <summary>The space beside a cell's lines.</summary>
    public double SidePadding { get; }

    /// <summary>The width of a column, with the space beside its lines.</summary>
    public double WidthOf(int column) => Edges[column + 1] - Edges[column];
}

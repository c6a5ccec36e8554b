using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Sheets;

/// <summary>An element at an explicit place of the grid. It does not move the rows of the sheet.</summary>
internal sealed record Slot
{
    /// <summary>Last grid row in which an element may start.</summary>
    public const int MaximumRow = 9009;

    /// <summary>Places an element.</summary>
    /// <exception cref="TreeException">The place is outside the grid, or a span is out of range.</exception>
    public Slot(SheetElement element, int column, int row, int columnSpan, int rowSpan)
    {
        Require.That(column >= 0 && columnSpan >= 1 && column + columnSpan <= Row.SheetColumns,
            $"{element.Describe()} does not fit: column {column}, width {columnSpan}, a sheet has {Row.SheetColumns} columns");
        Require.That(rowSpan is >= 1 and <= Row.MaximumHeight,
            $"{element.Describe()} has height {rowSpan}, which is not between 1 and {Row.MaximumHeight}");
        Require.That(row is >= 0 and <= MaximumRow, $"{element.Describe()} starts in row {row}; the last one is {MaximumRow}");
        (Element, Column, RowIndex, ColumnSpan, RowSpan) = (element, column, row, columnSpan, rowSpan);
    }

    /// <summary>What is placed.</summary>
    public SheetElement Element { get; }

    /// <summary>First column, from 0.</summary>
    public int Column { get; }

    /// <summary>First grid row, from 0.</summary>
    public int RowIndex { get; }

    /// <summary>Width in columns.</summary>
    public int ColumnSpan { get; }

    /// <summary>Height in grid rows.</summary>
    public int RowSpan { get; }

    /// <summary>The same element further down.</summary>
    internal Slot MovedDown(int rows) => new(Element, Column, RowIndex + rows, ColumnSpan, RowSpan);

    internal JsonObject Emit(NodeIds ids) => Json.Object(
        ("ElementId", ids.Of(Element)),
        ("ElementType", Element.ElementType),
        ("ColumnSpan", ColumnSpan),
        ("RowSpan", RowSpan),
        ("ColumnIndex", Column),
        ("RowIndex", RowIndex));
}

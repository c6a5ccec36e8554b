using System.Collections.Immutable;

namespace QsGen.QuickSight.Sheets;

/// <summary>A row of a sheet: elements from left to right, each with its width, all of one height.</summary>
/// <remarks>The next row starts below. A sheet is <see cref="SheetColumns"/> columns wide.</remarks>
internal sealed class Row
{
    /// <summary>Columns of the grid.</summary>
    public const int SheetColumns = 36;

    /// <summary>Largest height of an element, in grid rows.</summary>
    public const int MaximumHeight = 21;

    /// <summary>Lays out elements next to each other.</summary>
    /// <param name="height">Height of every element, 1 to <see cref="MaximumHeight"/> grid rows.</param>
    /// <param name="cells">Elements with their widths in grid columns.</param>
    /// <exception cref="TreeException">A width does not fit, or the height is out of range, or the row is empty.</exception>
    public Row(int height, ReadOnlySpan<(SheetElement Element, int Width)> cells)
    {
        Require.That(height is >= 1 and <= MaximumHeight, $"row height {height} is not between 1 and {MaximumHeight}");
        Require.That(!cells.IsEmpty, "a row needs at least one element");
        Height = height;

        var slots = ImmutableArray.CreateBuilder<Slot>(cells.Length);
        var column = 0;
        foreach (var (element, width) in cells)
        {
            Require.That(width >= 1 && column + width <= SheetColumns,
                $"{element.Describe()} does not fit: the row is at column {column}, the width is {width}, "
                + $"a sheet has {SheetColumns} columns");
            slots.Add(new Slot(element, column, 0, width, height));
            column += width;
        }

        Slots = slots.MoveToImmutable();
    }

    /// <summary>Lays out one element over the whole width.</summary>
    /// <inheritdoc cref="Row(int, ReadOnlySpan{ValueTuple{SheetElement, int}})"/>
    public Row(int height, SheetElement element)
        : this(height, [(element, SheetColumns)])
    {
    }

    /// <summary>Height in grid rows.</summary>
    public int Height { get; }

    /// <summary>The placed elements; their row index is counted from the top of this row.</summary>
    internal ImmutableArray<Slot> Slots { get; }
}

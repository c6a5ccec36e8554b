using System.Collections.Immutable;

namespace QsGen.Viewer.Frames;

/// <summary>A table, one page of it.</summary>
internal sealed record TableFrame : VisualFrame
{
    /// <summary>The columns that show, in order.</summary>
    public required ImmutableArray<TableColumn> Columns { get; init; }

    /// <summary>The rows of this page.</summary>
    public required ImmutableArray<TableRow> Rows { get; init; }

    /// <summary>The totals below or above the rows, one for each column (empty text where a column has none); empty without
    /// totals.</summary>
    public ImmutableArray<Mark> Totals { get; init; } = [];

    /// <summary>What the row of totals is called; null without totals.</summary>
    public string? TotalsLabel { get; init; }

    /// <summary>Whether totals stand above the rows.</summary>
    public bool TotalsFirst { get; init; }

    /// <summary>Which rows these are.</summary>
    public required TablePage Page { get; init; }
}

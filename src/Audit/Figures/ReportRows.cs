using NodaTime;
using QsGen.Audit.Document;

namespace QsGen.Audit.Figures;

/// <summary>The answer to a question of the report.</summary>
/// <param name="Query">The question.</param>
/// <param name="Rows">The rows, each with a value for each column of the query.</param>
/// <param name="Money">How amounts are written.</param>
internal sealed record ReportRows(ReportQuery Query, IReadOnlyList<object?[]> Rows, ReportMoney Money)
{
    /// <summary>How many rows.</summary>
    public int Count => Rows.Count;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>A value.</summary>
    public object? Value(object?[] row, string column) => row[IndexOf(column)];

    /// <summary>A text; nothing is the empty text.</summary>
    public string Text(object?[] row, string column) => Value(row, column) as string ?? "";

    /// <summary>A number; nothing is 0.</summary>
    public decimal Number(object?[] row, string column) => FigureText.Number(Value(row, column));

    /// <summary>A time.</summary>
    public LocalDateTime Time(object?[] row, string column) => LocalDateTime.FromDateTime((DateTime)Value(row, column)!);

    /// <summary>What tells a row apart from the others, as the CSV has it.</summary>
    public string KeyOf(object?[] row) => string.Join('\u001f', Query.Columns
        .Select((column, index) => (column, index))
        .Where(pair => pair.column.IsKey)
        .Select(pair => FigureText.Exact(row[pair.index], pair.column.Kind, Money)));

    /// <summary>The rows for which something holds.</summary>
    public ReportRows Where(Func<object?[], bool> holds) =>
        At(Rows.Select((row, place) => (row, place)).Where(pair => holds(pair.row)).Select(pair => pair.place));

    /// <summary>The rows at some places, in their order.</summary>
    public ReportRows At(IEnumerable<int> places) => this with { Rows = new PickedRows(Rows, [.. places]) };

    /// <summary>A value as a table shows it.</summary>
    public string Shown(object?[] row, string column)
    {
        var index = IndexOf(column);
        return FigureText.Shown(row[index], Query.Columns[index].Kind, Money);
    }

    private int IndexOf(string column)
    {
        for (var index = 0; index < Query.Columns.Length; index++)
        {
            if (Query.Columns[index].Name == column)
            {
                return index;
            }
        }

        throw new ArgumentException($"query {Query.Name} has no column {column}", nameof(column));
    }
}

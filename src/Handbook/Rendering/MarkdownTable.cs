using System.Text;

namespace QsGen.Handbook.Rendering;

/// <summary>Writes tables in Markdown; cells are Markdown already.</summary>
internal static class MarkdownTable
{
    /// <summary>Begins a table.</summary>
    public static void Begin(StringBuilder text, params ReadOnlySpan<string> columns)
    {
        text.Append('\n');
        Row(text, columns);
        for (var at = 0; at < columns.Length; at++)
        {
            text.Append("|---");
        }

        text.Append("|\n");
    }

    /// <summary>A whole table, with a row for each item.</summary>
    public static void Write<T>(
        StringBuilder text, ReadOnlySpan<string> columns, IEnumerable<T> items, Func<T, string[]> cells)
    {
        Begin(text, columns);
        foreach (var item in items)
        {
            Row(text, cells(item));
        }
    }

    /// <summary>A row.</summary>
    public static void Row(StringBuilder text, params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells)
        {
            text.Append("| ").Append(cell.Length == 0 ? " " : cell).Append(' ');
        }

        text.Append("|\n");
    }
}

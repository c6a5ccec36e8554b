using System.Globalization;
using System.Text;
using QsGen.Handbook.Figures;

namespace QsGen.Handbook.Rendering;

/// <summary>A figure as a table: every column, every row.</summary>
internal static class FigureTable
{
    /// <summary>The table in Markdown; nothing when there is no row.</summary>
    public static string Write(FigureAnswer answer)
    {
        if (answer.Rows.IsEmpty)
        {
            return "";
        }

        var text = new StringBuilder();
        MarkdownTable.Write(text, [.. answer.Columns.Select(MarkdownEscape.Code)], answer.Rows, row => [.. row.Select(Cell)]);
        return text.ToString();
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        decimal number when number == decimal.Truncate(number) && Math.Abs(number) < 100 =>
            number.ToString("0", CultureInfo.InvariantCulture),
        decimal number => number.ToString("#,##0.00#", CultureInfo.InvariantCulture),
        _ => MarkdownEscape.Text((string)value),
    };
}

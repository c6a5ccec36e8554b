using System.Globalization;
using System.Text;

namespace QsGen.Viewer.Exports;

/// <summary>A table as comma-separated values, in UTF-8 and with lines that end as RFC 4180 says.</summary>
internal static class CsvFile
{
    private const int Block = 1 << 16;

    // What begins a formula, its full-width forms included, which some spreadsheets take for the same.
    private const string Signs = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    /// <summary>Writes it.</summary>
    public static async Task WriteAsync(ExportTable table, Stream stream, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in table.Facts)
        {
            Line(text, [name, value]);
        }

        text.Append("\r\n");
        Line(text, table.Names);
        foreach (var row in table.Rows)
        {
            Line(text, table.Formats.Select((format, index) => format.Exact(row[index])));
            if (text.Length > Block)
            {
                await SendAsync();
            }
        }

        await SendAsync();

        async Task SendAsync()
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken);
            text.Clear();
        }
    }

    /// <summary>A cell: a text that a spreadsheet would take for a formula is one no more; numbers stay numbers.</summary>
    public static string Cell(string text)
    {
        var isFormula = text.TrimStart(' ') is [var first, ..] && Signs.Contains(first)
            && !decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
        var safe = isFormula ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
}

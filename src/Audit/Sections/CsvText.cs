using System.Text;
using QsGen.Audit.Document;
using QsGen.Audit.Figures;

namespace QsGen.Audit.Sections;

/// <summary>Rows as CSV (RFC 4180): UTF-8 without a mark, lines ended by CR LF, a header line of column names.</summary>
internal static class CsvText
{
    /// <summary>Writes rows as they come.</summary>
    public static async Task WriteAsync(
        Stream stream, ReportQuery query, IAsyncEnumerable<object?[]> rows, ReportMoney money, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(string.Join(',', query.Columns.Select(column => Field(column.Name))));
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await writer.WriteLineAsync(
                string.Join(',', query.Columns.Select((column, index) => Field(FigureText.Exact(row[index], column.Kind, money)))));
        }
    }

    private static string Field(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using QsGen.Institution;
using QsGen.Institution.Reporting;
using QsGen.Viewer.Exports;

namespace QsGen.Cli.Reports;

/// <summary>An answer of a database for people, for spreadsheets and for programs.</summary>
internal static class QueryText
{
    private const int WidestCell = 60;
    private const string Null = "-";

    /// <summary>Aligned columns and a count; long values are cut, which the other forms never do.</summary>
    public static string Table(QueryAnswer answer)
    {
        List<string[]> lines =
        [
            [.. answer.Columns.Select(column => Cut(column.Name))],
            .. answer.Rows.Select(row => row.Select(value => Cut(Exact(value) ?? Null)).ToArray()),
        ];
        var widths = answer.Columns.Select((_, index) => lines.Max(line => line[index].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var cells = line.Select((cell, index) =>
                IsNumber(answer.Columns[index].Type) ? cell.PadLeft(widths[index]) : cell.PadRight(widths[index]));
            text.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }

        return text.Append(CultureInfo.InvariantCulture, $"{answer.Rows.Length} {(answer.Rows.Length == 1 ? "row" : "rows")}").ToString();
    }

    /// <summary>A heading and a line per row, as RFC 4180 has them; what is null is empty.</summary>
    public static string Csv(QueryAnswer answer)
    {
        var text = new StringBuilder();
        Line(answer.Columns.Select(column => column.Name));
        foreach (var row in answer.Rows)
        {
            Line(row.Select(value => Exact(value) ?? ""));
        }

        return text.ToString();

        void Line(IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(CsvFile.Cell)).Append("\r\n");
    }

    /// <summary>An object per row, its keys the columns; a name that repeats gets a number.</summary>
    public static string Json(QueryAnswer answer)
    {
        var names = answer.Columns.Select((column, index) => answer.Columns[..index].Count(other => other.Name == column.Name) switch
        {
            0 => column.Name,
            var before => string.Create(CultureInfo.InvariantCulture, $"{column.Name}_{before + 1}"),
        }).ToArray();
        return new JsonObject
        {
            ["rows"] = new JsonArray(
                [.. answer.Rows.Select(row => new JsonObject(names.Zip(row, (name, value) => KeyValuePair.Create(name, Node(value)))))]),
            ["hasMore"] = answer.HasMore,
        }.Indented();
    }

    private static JsonNode? Node(object? value) => value switch
    {
        null => null,
        long number => number,
        decimal number => number,
        double number when double.IsFinite(number) => number,
        bool flag => flag,
        _ => Exact(value),
    };

    private static string? Exact(object? value) => value switch
    {
        null => null,
        DateTime time when time.TimeOfDay == TimeSpan.Zero => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string Cut(string text) =>
        ShownText.Line(text) is var line && line.Length <= WidestCell ? line : $"{line[..(WidestCell - 1)]}…";

    private static bool IsNumber(Type type) => type == typeof(long) || type == typeof(decimal) || type == typeof(double);
}

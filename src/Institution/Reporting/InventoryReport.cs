using System.Text;
using System.Text.Json.Nodes;

namespace QsGen.Institution.Reporting;

/// <summary>Prints an inventory for people and for programs.</summary>
public static class InventoryReport
{
    private const int Gap = 2;

    // Longer cells continue on the lines below, so that a table with several lists still fits a screen.
    private const int CellWidth = 44;

    /// <summary>Headings and aligned columns, readable in any terminal. Ends with a line end.</summary>
    public static string Text(InstitutionInventory inventory)
    {
        var text = new StringBuilder($"institution {inventory.Instance}\n");
        if (inventory.Description is { } description)
        {
            text.Append(description.Trim()).Append('\n');
        }

        foreach (var table in inventory.Tables)
        {
            text.Append('\n').Append(table.Key.Replace('_', ' ').ToUpperInvariant()).Append('\n');
            Append(text, table);
        }

        return text.ToString();
    }

    /// <summary>A JSON object with one array per table.</summary>
    public static string Json(InstitutionInventory inventory)
    {
        var root = new JsonObject { ["instance"] = inventory.Instance.Value, ["description"] = inventory.Description };
        foreach (var table in inventory.Tables)
        {
            root[table.Key] = new JsonArray([.. table.Rows.Select(row => Object(table, row))]);
        }

        return JsonText.Print(root);
    }

    private static void Append(StringBuilder text, InventoryTable table)
    {
        List<string[]> lines = [[.. table.Columns.Select(column => column.Title)], .. table.Rows.SelectMany(Lines)];
        var widths = Enumerable.Range(0, table.Columns.Length).Select(column => lines.Max(line => line[column].Length)).ToArray();
        foreach (var line in lines)
        {
            var cells = line.Select((cell, column) => cell.PadRight(widths[column] + Gap));
            text.Append("  ").Append(string.Concat(cells).TrimEnd()).Append('\n');
        }
    }

    private static IEnumerable<string[]> Lines(ValueList<ValueList<string>> row)
    {
        var cells = row.Select(Wrap).ToList();
        return Enumerable.Range(0, cells.Max(cell => cell.Count))
            .Select(line => cells.Select(cell => line < cell.Count ? cell[line] : "").ToArray());
    }

    private static List<string> Wrap(ValueList<string> cell)
    {
        List<string> lines = [cell.IsEmpty ? "-" : cell[0]];
        foreach (var value in cell.Skip(1))
        {
            lines[^1] += ",";
            if (lines[^1].Length + 1 + value.Length <= CellWidth)
            {
                lines[^1] += $" {value}";
            }
            else
            {
                lines.Add(value);
            }
        }

        return lines;
    }

    private static JsonObject Object(InventoryTable table, ValueList<ValueList<string>> row)
    {
        var result = new JsonObject();
        for (var i = 0; i < table.Columns.Length; i++)
        {
            var values = row[i];
            result[table.Columns[i].Key] = table.Columns[i].IsList
                ? JsonText.List(values)
                : values.IsEmpty ? null : values[0];
        }

        return result;
    }
}

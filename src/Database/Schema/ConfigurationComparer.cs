using System.Collections.Immutable;
using System.Globalization;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Institution;

namespace QsGen.Database.Schema;

/// <summary>Says which rows of the configuration tables an institution would change, from what to what.</summary>
/// <remarks>Places in the YAML are left out: one new entry moves all that follow it.</remarks>
internal static class ConfigurationComparer
{
    private const string Position = "position";

    /// <summary>One line per changed value, new row and lost row of a table that exists as declared.</summary>
    public static async Task<ImmutableArray<string>> CompareAsync(
        ISqlSession session, DatabaseSchema schema, SchemaTable table, InstitutionModel institution, CancellationToken cancellationToken)
    {
        var columns = string.Join(", ", table.Columns.Select(column => schema.Dialect.Identifier(column.Name)));
        var live = await session.ListAsync($"SELECT {columns} FROM {schema.SqlNameOf(table)}", cancellationToken);
        return [.. Differences(table, schema.NameOf(table), live, ConfigurationRows.Of(table, institution))];
    }

    private static IEnumerable<string> Differences(
        SchemaTable table, string name, IEnumerable<object?[]> live, IEnumerable<object?[]> declared)
    {
        var (before, after) = (Keyed(table, live), Keyed(table, declared));
        foreach (var (key, row) in after)
        {
            if (!before.TryGetValue(key, out var old))
            {
                yield return $"add {key} to {name}";
                continue;
            }

            foreach (var (column, value) in row.Where(cell => old[cell.Key] != cell.Value))
            {
                yield return $"change {column} of {key} in {name} from {old[column]} to {value}";
            }
        }

        foreach (var key in before.Keys.Where(key => !after.ContainsKey(key)))
        {
            yield return $"remove {key} from {name}";
        }
    }

    // Rows without another key than their place are told apart by all that they hold.
    private static Dictionary<string, Dictionary<string, string>> Keyed(SchemaTable table, IEnumerable<object?[]> rows)
    {
        var cells = table.Columns.Index().Where(column => column.Item.Name != Position).ToList();
        var isKeyed = table.PrimaryKey.Any(name => name != Position);
        var keyed = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var key = string.Join(", ", cells
                .Where(cell => !isKeyed || table.PrimaryKey.Contains(cell.Item.Name)).Select(cell => Text(row[cell.Index], cell.Item)));
            keyed[$"'{key}'"] = cells.ToDictionary(
                cell => cell.Item.Name, cell => Text(row[cell.Index], cell.Item), StringComparer.Ordinal);
        }

        return keyed;
    }

    // Engines return one number as different types.
    private static string Text(object? value, SchemaColumn column) => value switch
    {
        null or "" => "nothing",
        string text => text,
        _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture)
            .ToString(column.Type == SqlType.Money ? "0.00##" : "0", CultureInfo.InvariantCulture),
    };
}

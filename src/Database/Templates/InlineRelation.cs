using QsGen.Database.Dialects;

namespace QsGen.Database.Templates;

/// <summary>Writes a short list as a relation: a union of one-row selects with every value escaped and typed.</summary>
internal static class InlineRelation
{
    /// <summary>Writes the relation; without rows it is empty but still has its typed columns.</summary>
    /// <param name="dialect">The engine's spelling.</param>
    /// <param name="columns">The columns; their names are written as identifiers.</param>
    /// <param name="rows">One array per row: texts, decimals, or nulls in the order of the columns.</param>
    /// <exception cref="ArgumentException">A row has another number of values than there are columns.</exception>
    public static SqlText Write(
        SqlDialect dialect, IReadOnlyList<(string Name, SqlType Type)> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var selects = rows.Select(row => Select(dialect, columns, row)).ToList();
        return new(selects.Count > 0
            ? string.Join("\nUNION ALL\n", selects)
            : $"SELECT * FROM ({Select(dialect, columns, new object?[columns.Count])}) empty_list WHERE 1 = 0");
    }

    private static string Select(
        SqlDialect dialect, IReadOnlyList<(string Name, SqlType Type)> columns, IReadOnlyList<object?> row)
    {
        if (row.Count != columns.Count)
        {
            throw new ArgumentException($"a row has {row.Count} values for {columns.Count} columns", nameof(row));
        }

        var values = columns.Select((column, index) =>
            $"{dialect.Cast(dialect.Literal(Plain(row[index])), column.Type)} AS {dialect.Identifier(column.Name)}");
        return $"SELECT {string.Join(", ", values)}{dialect.FromNothing}";
    }

    // Names of rails, roles and the like are types of their own.
    private static object? Plain(object? value) => value is null or decimal ? value : value.ToString();
}

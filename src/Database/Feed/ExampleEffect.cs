using System.Collections.Immutable;

namespace QsGen.Database.Feed;

/// <summary>What a refresh makes of an example: rows of a relation.</summary>
/// <param name="Relation">The relation's short name.</param>
/// <param name="Columns">The columns worth a look.</param>
/// <param name="Key">The column that finds the rows.</param>
/// <param name="Values">Its values; at least one.</param>
internal sealed record ExampleEffect(string Relation, ImmutableArray<string> Columns, string Key, ImmutableArray<string> Values)
{
    /// <summary>The query that shows them, for every engine.</summary>
    /// <param name="prefix">The prefix of the institution's tables.</param>
    public string Query(string prefix)
    {
        var columns = string.Join(", ", Columns);
        var values = string.Join(", ", Values.Distinct().Select(value => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'"));
        return $"SELECT {columns} FROM {prefix}_{Relation} WHERE {Key} IN ({values}) ORDER BY {columns}";
    }
}

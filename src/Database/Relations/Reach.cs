using System.Collections.Immutable;
using QsGen.Database.Dialects;

namespace QsGen.Database.Relations;

/// <summary>Which rows of a relation an incremental refresh replaces: those that match a row of a scratch table.</summary>
/// <param name="Scratch">The scratch table.</param>
/// <param name="Keys">Columns of the relation, each with the scratch column that it equals.</param>
internal sealed record Reach(string Scratch, params ImmutableArray<(string Relation, string Scratch)> Keys)
{
    /// <summary>A column of the relation that lies in the calendar day that the scratch row names; null when days don't matter.</summary>
    public string? DayColumn { get; init; }

    /// <summary>Replaces rows whose columns are named alike in the scratch table.</summary>
    public static Reach On(string scratch, params ReadOnlySpan<string> columns)
    {
        var keys = ImmutableArray.CreateBuilder<(string, string)>(columns.Length);
        foreach (var column in columns)
        {
            keys.Add((column, column));
        }

        return new Reach(scratch, keys.ToImmutable());
    }

    /// <summary>The statement that removes the rows.</summary>
    public string Remove(string table, string scratch, SqlDialect dialect)
    {
        var (old, reach) = (dialect.Identifier(table), dialect.Identifier(scratch));
        var conditions = Keys.Select(key => $"{reach}.{dialect.Identifier(key.Scratch)} = {old}.{dialect.Identifier(key.Relation)}");
        conditions = DayColumn is null
            ? conditions
            : [.. conditions, $"{old}.{DayColumn} >= {reach}.business_day", $"{old}.{DayColumn} < {reach}.next_day"];
        return dialect.DeleteEach(old, reach, string.Join(" AND ", conditions));
    }
}

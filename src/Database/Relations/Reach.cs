using System.Collections.Immutable;
using System.Text.RegularExpressions;
using QsGen.Database.Dialects;

namespace QsGen.Database.Relations;

/// <summary>Which rows of a relation an incremental refresh replaces: those that match a row of a scratch table.</summary>
/// <param name="Scratch">Short name of the scratch table.</param>
internal sealed record Reach(string Scratch)
{
    /// <summary>The word for a relation's own new rows, which then say which old ones go.</summary>
    public const string Made = "made";

    /// <summary>Columns that are equal in both; used when there is no condition.</summary>
    public ImmutableArray<string> Using { get; init; } = [];

    /// <summary>A condition over both tables under their short names; null when columns are equal.</summary>
    public string? On { get; init; }

    /// <summary>Whether the relation's own new rows decide.</summary>
    public bool IsMade => Scratch == Made;

    /// <summary>The statement that removes the rows.</summary>
    /// <param name="relation">Short name of the relation.</param>
    /// <param name="table">Full name of the relation, unquoted.</param>
    /// <param name="scratch">Full name of the scratch table, unquoted.</param>
    /// <param name="dialect">The engine's spelling.</param>
    public string Remove(string relation, string table, string scratch, SqlDialect dialect)
    {
        var (old, reach) = (dialect.Identifier(table), dialect.Identifier(scratch));
        var condition = On is null
            ? string.Join(" AND ", Using.Select(column => $"{reach}.{dialect.Identifier(column)} = {old}.{dialect.Identifier(column)}"))
            : Regex.Replace(On, $@"\b({Regex.Escape(relation)}|{Regex.Escape(Scratch)})\.", match =>
                $"{(match.Groups[1].Value == relation ? old : reach)}.");
        return dialect.DeleteEach(old, reach, condition);
    }
}

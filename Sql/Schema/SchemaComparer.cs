using System.Collections.Immutable;
using QsGen.Institution;
using QsGen.Sql.Sessions;

namespace QsGen.Sql.Schema;

/// <summary>Says how a database differs from the declaration. Changes nothing.</summary>
internal static class SchemaComparer
{
    /// <summary>One line per difference, for people; none when the database is as declared.</summary>
    public static async Task<ImmutableArray<string>> CompareAsync(
        ISqlSession session, InstitutionModel institution, CancellationToken cancellationToken)
    {
        var plan = await new SchemaPlanner(session, institution).PlanAsync(cancellationToken);
        return
        [
            .. plan.Obstacles,
            .. plan.Changes.Select(Finding),
            .. plan.FactsChanged
                ? ["the configuration tables do not hold the facts of this institution file"]
                : ImmutableArray<string>.Empty,
        ];
    }

    // A plan says what would be done; a comparison says what is.
    private static string Finding(string change) => change.Split(' ') switch
    {
        ["create", var kind, var name] => $"{kind} {name} is missing",
        ["add", "column", var column, "to", var table] => $"column {column} of {table} is missing",
        ["rebuild", "table", var table] => $"table {table} has other columns than declared",
        ["widen", "column", var column, "of", var table, "from", ..] => $"column {column} of {table} is narrower than declared",
        ["replace", .. var kind, "by", "a", "table"] => $"{kind[^1]} is a {string.Join(' ', kind[..^1])}, not a table",
        _ => $"to do: {change}",
    };
}

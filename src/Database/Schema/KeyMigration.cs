using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;

namespace QsGen.Database.Schema;

/// <summary>Plans how the primary key of a table that holds rows worth keeping becomes as declared.</summary>
/// <param name="session">Asked about rows that stand in the way. Nothing is changed.</param>
/// <param name="schema">Whose tables.</param>
/// <param name="draft">Takes the plan.</param>
internal sealed class KeyMigration(ISqlSession session, DatabaseSchema schema, SchemaPlanDraft draft)
{
    private readonly TableAlterations _alterations = new(schema);

    private SqlDialect Dialect => schema.Dialect;

    /// <summary>Whether a table has the declared key, or none is declared on this engine.</summary>
    public bool IsAsDeclared(SchemaTable table, LiveTable live) =>
        !new SchemaDdl(schema).HasPrimaryKey(table) || (live.Key is { } key && key.Columns.SequenceEqual(table.PrimaryKey));

    /// <summary>Plans what is missing or different. Run it after the columns are planned for, which the key needs.</summary>
    public async Task PlanAsync(SchemaTable table, LiveTable live, CancellationToken cancellationToken)
    {
        if (IsAsDeclared(table, live))
        {
            return;
        }

        var (name, declared) = (schema.NameOf(table), List(table.PrimaryKey));
        if (live.Key is { } other && !Dialect.CanDropKey)
        {
            draft.AddObstacle(
                $"{name} has the primary key {List(other.Columns)}, but must have {declared}, and {Dialect.DisplayName} changes no key; "
                + "rename the table, apply again, then copy its rows into the new one");
        }
        else if (live.References.Where(reference => reference.IsToKey).ToList() is { Count: > 0 } references)
        {
            foreach (var reference in references)
            {
                draft.AddObstacle(
                    $"{name} must have the primary key {declared}, but the foreign key {reference.Name} of {reference.Table} refers to "
                    + $"{List(live.Key!.Columns)}; drop that foreign key, apply again, then add it again to suit the new key");
            }
        }
        else if (await AlikeAsync(table, live, cancellationToken) is > 0 and var alike)
        {
            draft.AddObstacle(
                $"{name} must have the primary key {declared}, but {alike} "
                + $"{(alike == 1 ? "value of it stands" : "values of it stand")} in several rows; leave one row of each, then apply again");
        }
        else if (live.Key is { } key)
        {
            draft.Add(
                $"replace key {List(key.Columns)} of {name} by {declared}",
                $"the primary key of {name} is {List(key.Columns)}, not {declared}; 'schema apply' replaces it",
                _alterations.AddKey(table));

            // Its columns may have to become nullable.
            draft.RunFirst(_alterations.DropKey(table, key));
        }
        else
        {
            draft.Add(
                $"add key {declared} to {name}",
                $"{name} has no primary key; 'schema apply' adds {declared}",
                _alterations.AddKey(table));
        }
    }

    // Where a column of the key is missing, it is added to a table without rows, or stops the plan anyway.
    private async Task<long> AlikeAsync(SchemaTable table, LiveTable live, CancellationToken cancellationToken)
    {
        if (table.PrimaryKey.Except(live.Columns.Select(column => column.Name)).Any())
        {
            return 0;
        }

        var columns = string.Join(", ", table.PrimaryKey.Select(Dialect.Identifier));
        return await session.ScalarAsync<long>(
            $"SELECT COUNT(*) FROM (SELECT 1 AS one FROM {schema.SqlNameOf(table)} GROUP BY {columns} HAVING COUNT(*) > 1) alike",
            cancellationToken);
    }

    private static string List(IEnumerable<string> columns) => $"({string.Join(", ", columns)})";
}

using QsGen.Database.Tables;

namespace QsGen.Database.Schema;

/// <summary>Plans how the indexes of a table become as declared. Indexes that nobody declared stay.</summary>
/// <param name="schema">Whose tables.</param>
/// <param name="draft">Takes the plan.</param>
internal sealed class IndexMigration(DatabaseSchema schema, SchemaPlanDraft draft)
{
    private readonly SchemaDdl _ddl = new(schema);
    private readonly TableAlterations _alterations = new(schema);

    /// <summary>Plans what is missing or different.</summary>
    public void Plan(SchemaTable table, LiveCatalog live)
    {
        if (!schema.Dialect.HasIndexes)
        {
            return;
        }

        foreach (var index in table.Indexes)
        {
            Plan(table, index, live.Indexes.GetValueOrDefault(schema.NameOf(index)));
        }
    }

    private void Plan(SchemaTable table, SchemaIndex index, LiveIndex? live)
    {
        var (name, declared) = (schema.NameOf(index), Declared(table, index).ToString());
        var create = _ddl.CreateIndex(index, name, schema.NameOf(table));
        if (live is null)
        {
            draft.Add($"create index {name}", $"index {name} is missing; 'schema apply' makes it", create);
        }
        else if (live.Table != schema.NameOf(table))
        {
            draft.AddObstacle(
                $"index {name} is on {live.Table}, but must be on {schema.NameOf(table)}; rename or drop it, then apply again");
        }
        else if (live.ToString() != declared)
        {
            draft.Add(
                $"replace index {name} on {live} by {declared}",
                $"index {name} is on {live}, not on {declared}; 'schema apply' makes it anew",
                _alterations.DropIndex(index), create);
        }
    }

    private LiveIndex Declared(SchemaTable table, SchemaIndex index) => new(
        schema.NameOf(table),
        index.Columns,
        Included: [],
        schema.Dialect.HasPartialIndexes ? index.OnlyWhere : null,
        index.ByHash && schema.Dialect.HasHashIndexes,
        IsUnique: false,
        IsUsable: true);
}

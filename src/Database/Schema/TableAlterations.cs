using System.Collections.Immutable;
using QsGen.Database.Dialects;
using QsGen.Database.Tables;

namespace QsGen.Database.Schema;

/// <summary>The statements that change tables which are there, with all rows left where they are.</summary>
/// <param name="schema">Whose tables.</param>
internal sealed class TableAlterations(DatabaseSchema schema)
{
    private SqlDialect Dialect => schema.Dialect;

    private SchemaDdl Ddl => new(schema);

    /// <summary>Adds a column that an older version of the table lacks.</summary>
    public ImmutableArray<string> AddColumn(SchemaTable table, SchemaColumn column)
    {
        var name = schema.NameOf(table);
        return column.IsNullable || Dialect.AddsRequiredColumns
            ? [Dialect.AddColumn(name, Ddl.Column(table, column))]
            :
            [
                .. Ddl.CreateSequence(table),
                Dialect.AddColumn(name, Ddl.Column(table, column with { IsNullable = true })),
                Require(table, column),
            ];
    }

    /// <summary>Gives a column its declared type, which holds whatever the present one does.</summary>
    public string Widen(SchemaTable table, SchemaColumn column) =>
        Dialect.ChangeType(schema.NameOf(table), column.Name, column.Type);

    /// <summary>Lets a column be null no more. Fails when some row holds null.</summary>
    public string Require(SchemaTable table, SchemaColumn column) => Dialect.Require(schema.NameOf(table), column.Name);

    /// <summary>Lets a column be null.</summary>
    public string Relax(SchemaTable table, SchemaColumn column) => Dialect.Relax(schema.NameOf(table), column.Name);

    /// <summary>Adds the declared primary key. Fails when two rows are alike in it.</summary>
    public string AddKey(SchemaTable table) => $"{Alter(table)} ADD {Ddl.Key(table)}";

    /// <summary>Takes the primary key off. Fails when other tables refer to it.</summary>
    public string DropKey(SchemaTable table, LiveKey key) => Dialect.DropKey(schema.NameOf(table), key.Name!);

    /// <summary>Adds a declared check. Fails when some row does not meet it.</summary>
    public string AddCheck(SchemaTable table, TableCheck check) => $"{Alter(table)} ADD {Ddl.Check(check)}";

    /// <summary>Adds a declared check that rows which are there need not meet.</summary>
    public string AddCheckForRowsToCome(SchemaTable table, TableCheck check) => $"{AddCheck(table, check)}{Dialect.CheckForRowsToCome}";

    /// <summary>Takes a check off; the rows stay.</summary>
    public string DropCheck(SchemaTable table, LiveCheck check) => Dialect.DropConstraint(schema.NameOf(table), check.Name!);

    /// <summary>Removes an index; the rows stay.</summary>
    public string DropIndex(SchemaIndex index) => $"DROP INDEX {Dialect.Identifier(schema.NameOf(index))}";

    private string Alter(SchemaTable table) => $"ALTER TABLE {schema.SqlNameOf(table)}";
}

using System.Collections.Immutable;
using QsGen.Database.Dialects;

namespace QsGen.Database.Schema;

/// <summary>The statements that change tables which are there, with all rows left where they are.</summary>
/// <param name="schema">Whose tables.</param>
internal sealed class TableAlterations(DatabaseSchema schema)
{
    private SqlDialect Dialect => schema.Dialect;

    private SchemaDdl Ddl => new(schema);

    /// <summary>Adds a column that an older version of the table lacks.</summary>
    /// <remarks>DuckDB takes no constraint along with a new column.</remarks>
    public ImmutableArray<string> AddColumn(SchemaTable table, SchemaColumn column) => Dialect.Name switch
    {
        "oracle" => [$"{Alter(table)} ADD ({Ddl.Column(table, column)})"],
        "duckdb" when !column.IsNullable =>
        [
            .. Ddl.CreateSequence(table),
            $"{Alter(table)} ADD COLUMN {Ddl.Column(table, column with { IsNullable = true })}",
            Require(table, column),
        ],
        _ => [$"{Alter(table)} ADD COLUMN {Ddl.Column(table, column)}"],
    };

    /// <summary>Gives a column its declared type, which holds whatever the present one does.</summary>
    public string Widen(SchemaTable table, SchemaColumn column) => Dialect == SqlDialects.Oracle
        ? $"{Alter(table)} MODIFY ({Dialect.Identifier(column.Name)} {Dialect.TypeName(column.Type)})"
        : $"{Alter(table)} ALTER COLUMN {Dialect.Identifier(column.Name)} TYPE {Dialect.TypeName(column.Type)}";

    /// <summary>Lets a column be null no more. Fails when some row holds null.</summary>
    public string Require(SchemaTable table, SchemaColumn column) => Dialect == SqlDialects.Oracle
        ? $"{Alter(table)} MODIFY ({Dialect.Identifier(column.Name)} NOT NULL)"
        : $"{Alter(table)} ALTER COLUMN {Dialect.Identifier(column.Name)} SET NOT NULL";

    /// <summary>Lets a column be null.</summary>
    public string Relax(SchemaTable table, SchemaColumn column) => Dialect == SqlDialects.Oracle
        ? $"{Alter(table)} MODIFY ({Dialect.Identifier(column.Name)} NULL)"
        : $"{Alter(table)} ALTER COLUMN {Dialect.Identifier(column.Name)} DROP NOT NULL";

    /// <summary>Adds the declared primary key. Fails when two rows are alike in it.</summary>
    public string AddKey(SchemaTable table) => $"{Alter(table)} ADD {Ddl.Key(table)}";

    /// <summary>Whether the engine can take a primary key off a table.</summary>
    public bool CanDropKey => Dialect != SqlDialects.DuckDb;

    /// <summary>Takes the primary key off. Fails when other tables refer to it.</summary>
    public string DropKey(SchemaTable table, LiveKey key) => Dialect == SqlDialects.Oracle
        ? $"{Alter(table)} DROP PRIMARY KEY"
        : $"{Alter(table)} DROP CONSTRAINT {Dialect.Identifier(key.Name!)}";

    /// <summary>Whether the engine can give a check to a table that is there.</summary>
    public bool CanAddCheck => Dialect != SqlDialects.DuckDb;

    /// <summary>Adds a declared check. Fails when some row does not meet it.</summary>
    public string AddCheck(SchemaTable table, SchemaCheck check) => $"{Alter(table)} ADD {Ddl.Check(check)}";

    /// <summary>Takes a check off; the rows stay.</summary>
    public string DropCheck(SchemaTable table, LiveCheck check) => $"{Alter(table)} DROP CONSTRAINT {Dialect.Identifier(check.Name!)}";

    /// <summary>Removes an index; the rows stay.</summary>
    public string DropIndex(SchemaIndex index) => $"DROP INDEX {Dialect.Identifier(schema.NameOf(index))}";

    private string Alter(SchemaTable table) => $"ALTER TABLE {schema.SqlNameOf(table)}";
}

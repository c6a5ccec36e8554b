using System.Collections.Immutable;
using QsGen.Database.Dialects;
using QsGen.Database.Tables;

namespace QsGen.Database.Schema;

/// <summary>The statements that create declared objects, one statement per element, never split from text.</summary>
/// <param name="schema">Whose objects.</param>
internal sealed class SchemaDdl(DatabaseSchema schema)
{
    private SqlDialect Dialect => schema.Dialect;

    /// <summary>Everything that makes one table: its sequence where the engine needs one, the table, its indexes.</summary>
    /// <remarks>Of what a feed fills in another shape it is the view.</remarks>
    public ImmutableArray<string> Create(SchemaTable table) =>
        schema.IsFed(table) ? [new FeedView(schema).Create(table)] : [.. CreateTable(table), .. CreateIndexes(table)];

    /// <summary>The table without its indexes.</summary>
    /// <param name="table">The table.</param>
    /// <param name="hasChecks">Whether it checks what is written; not worth it where rows are known to be right.</param>
    public ImmutableArray<string> CreateTable(SchemaTable table, bool hasChecks = true)
    {
        var lines = table.Columns.Select(column => Column(table, column))
            .Concat(HasPrimaryKey(table) ? [Key(table)] : [])
            .Concat(hasChecks ? Checks(table).Select(Check) : []);
        return [.. CreateSequence(table), $"CREATE TABLE {schema.SqlNameOf(table)} (\n  {string.Join(",\n  ", lines)}\n)"];
    }

    /// <summary>The sequence that numbers the rows of a table, on engines that keep it apart from the column.</summary>
    public ImmutableArray<string> CreateSequence(SchemaTable table) =>
        Dialect.NumbersBySequence && table.Columns.FirstOrDefault(column => column.IsEntry) is { } entry
            ? [$"CREATE SEQUENCE IF NOT EXISTS {Dialect.Identifier(SequenceOf(table, entry))}"]
            : [];

    /// <summary>The indexes of a table; none on engines that store columns.</summary>
    public ImmutableArray<string> CreateIndexes(SchemaTable table) =>
        Dialect.HasIndexes ? [.. table.Indexes.Select(index => CreateIndex(index, schema.NameOf(index), schema.NameOf(table)))] : [];

    /// <summary>Whether the engine keeps the primary key of a table.</summary>
    /// <remarks>
    /// DuckDB keeps it as an index in memory, which outgrows the rows. The base tables go without there: their sequence numbers each
    /// row once, so that the key holds anyway.
    /// </remarks>
    public bool HasPrimaryKey(SchemaTable table) =>
        !table.PrimaryKey.IsEmpty && (Dialect.HasIndexes || !table.Columns.Any(column => column.IsEntry) || table.Kind != TableKind.Base);

    /// <summary>The primary key as a table's definition spells it.</summary>
    public string Key(SchemaTable table) => $"PRIMARY KEY ({List(table.PrimaryKey)})";

    /// <summary>The checks of a table that the engine needs.</summary>
    public IEnumerable<TableCheck> Checks(SchemaTable table) => table.Checks.Where(check => SpelledOrNull(check) is not null);

    /// <summary>A check as a table's definition spells it.</summary>
    public string Check(TableCheck check) => $"CHECK ({Condition(check)})";

    /// <summary>The condition of a check.</summary>
    public string Condition(TableCheck check) => SpelledOrNull(check)
        ?? throw new ArgumentException($"{Dialect.DisplayName} needs no check of the kind {check.Kind}", nameof(check));

    /// <summary>A column as a table's definition spells it.</summary>
    public string Column(SchemaTable table, SchemaColumn column)
    {
        var name = Dialect.Identifier(column.Name);
        var type = column.IsEntry ? Dialect.NumberedType(SequenceOf(table, column)) : Dialect.TypeName(column.Type);
        return $"{name} {type}{(column.IsNullable ? "" : " NOT NULL")}";
    }

    /// <summary>One index under a name of the caller's choice.</summary>
    public string CreateIndex(SchemaIndex index, string name, string table)
    {
        var only = index.OnlyWhere is { } condition && Dialect.HasPartialIndexes ? $" WHERE {condition}" : "";
        var kind = index.ByHash && Dialect.HasHashIndexes ? " USING HASH" : "";
        return $"CREATE INDEX {Dialect.Identifier(name)} ON {Dialect.Identifier(table)}{kind} ({List(index.Columns)}){only}";
    }

    /// <summary>Removes a table that is there, or the view of what a feed fills. Fails when something else depends on it; nothing is
    /// removed along with it.</summary>
    public ImmutableArray<string> Drop(SchemaTable table)
    {
        if (schema.IsFed(table))
        {
            return [new FeedView(schema).Drop(table)];
        }

        var entry = table.Columns.FirstOrDefault(column => column.IsEntry);
        var drop = Dialect.DropTable(schema.NameOf(table));
        return entry is not null && Dialect.NumbersBySequence
            ? [drop, $"DROP SEQUENCE {Dialect.Identifier(SequenceOf(table, entry))}"]
            : [drop];
    }

    /// <summary>The condition that a value of a row meets when queries can use it; for null, too.</summary>
    /// <param name="check">A check of a value that the engine needs.</param>
    /// <param name="alias">The alias of the table in the query at hand.</param>
    public string ConditionOfValue(TableCheck check, string alias)
    {
        var value = $"{alias}.{ColumnOf(check)}";
        return $"({value} IS NULL OR {SpelledOrNull(check, value)})";
    }

    private string? SpelledOrNull(TableCheck check) => check.Kind switch
    {
        TableCheckKind.Condition => check.Condition,
        TableCheckKind.Json => $"{ColumnOf(check)} IS NULL OR {Dialect.IsJson(ColumnOf(check))}",
        _ => SpelledOrNull(check, ColumnOf(check)),
    };

    private string? SpelledOrNull(TableCheck check, string value) => check.Kind switch
    {
        TableCheckKind.Json => Dialect.IsJson(value),
        TableCheckKind.Amount => Dialect.IsAmount(value),
        TableCheckKind.Moment => SqlDialect.IsMoment(value),
        _ => throw new ArgumentOutOfRangeException(nameof(check), check.Kind, "no such check"),
    };

    private string ColumnOf(TableCheck check) => Dialect.Identifier(check.Columns.Single());

    private string SequenceOf(SchemaTable table, SchemaColumn entry) => $"{schema.NameOf(table)}_{entry.Name}_seq";

    private string List(IEnumerable<string> columns) => string.Join(", ", columns.Select(Dialect.Identifier));
}

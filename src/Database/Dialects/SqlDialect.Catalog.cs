namespace QsGen.Database.Dialects;

/// <content>What the engine's catalog is asked.</content>
internal abstract partial class SqlDialect
{
    /// <summary>The queries that read tables, keys, checks, indexes and references.</summary>
    public abstract CatalogQueries Catalog { get; }

    /// <summary>
    /// A query for the conditions of a temporary table's CHECK constraints as the catalog keeps them, in the order of the constraints'
    /// names, in which they were also written. Null where catalogs keep the very words of whoever wrote them.
    /// </summary>
    /// <param name="scratch">Name of the table, unquoted.</param>
    public abstract string? KeptChecks(string scratch);

    /// <summary>How the catalog spells a declared type.</summary>
    public abstract string CatalogType(SqlType type);

    /// <summary>
    /// A query for the keys and indexes of the table <c>$1</c>: name, definition, and whether it is a constraint. Null where a load
    /// cannot take them off for its own transaction, or where there are none.
    /// </summary>
    public abstract string? IndexDefinitions { get; }

    /// <summary>A query for the statements that grant what others may do with these tables; null where tables keep their rights.</summary>
    /// <param name="tables">Full names, unquoted.</param>
    public abstract string? GrantsOn(IEnumerable<string> tables);

    /// <summary>
    /// A query for those of these tables that views read which would follow the table, not its name; null where views follow names.
    /// </summary>
    /// <param name="tables">Full names, unquoted.</param>
    public abstract string? ReadByViews(IEnumerable<string> tables);
}

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

    /// <summary>
    /// A query for what others hang on tables and a table made in their place would not have: table, what in words, and whether
    /// <see cref="CarryOver"/> repeats it. Null where tables are always filled in place, or where nothing can hang on them.
    /// </summary>
    /// <param name="tables">Full names, unquoted.</param>
    /// <param name="ownIndexes">Full names of the indexes that belong to them, unquoted.</param>
    public abstract string? HangsOn(IEnumerable<string> tables, IEnumerable<string> ownIndexes);

    /// <summary>
    /// A query for what others made that no refresh can work with, in words and with what to do; null where there is no such thing.
    /// </summary>
    /// <param name="read">Full names of the tables that a refresh reads, unquoted.</param>
    /// <param name="written">Full names of those that it writes.</param>
    public abstract string? CantBeRefreshed(IEnumerable<string> read, IEnumerable<string> written);

    /// <summary>
    /// A query for what others made elsewhere that needs these tables, so that they can't be dropped without it: one text each. Null where
    /// nothing keeps a table from going.
    /// </summary>
    /// <param name="tables">Full names, unquoted.</param>
    public abstract string? NeedsThem(IEnumerable<string> tables);

    /// <summary>A query for the statements that repeat rights and comments of tables on those of the same names; null where tables
    /// keep them.</summary>
    /// <param name="tables">Full names, unquoted.</param>
    /// <param name="columns">The columns that the new tables have.</param>
    public abstract string? CarryOver(IEnumerable<string> tables, IEnumerable<string> columns);

    /// <summary>A query for those whom a new table gives rights by itself, as SQL spells them; null where none does.</summary>
    public abstract string? GivenByDefault { get; }
}

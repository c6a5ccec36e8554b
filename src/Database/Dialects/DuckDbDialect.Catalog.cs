namespace QsGen.Database.Dialects;

/// <content>What the engine's catalog is asked.</content>
internal sealed partial class DuckDbDialect
{
    /// <inheritdoc/>
    public override CatalogQueries Catalog { get; } = new(
        """
        SELECT c.table_name, CASE WHEN v.view_name IS NULL THEN 0 ELSE 2 END, c.column_name, c.data_type,
          CASE WHEN c.is_nullable THEN 1 ELSE 0 END, CASE WHEN c.column_default IS NULL THEN 0 ELSE 1 END
        FROM duckdb_columns() c
        LEFT JOIN duckdb_views() v ON v.schema_name = c.schema_name AND v.view_name = c.table_name
        WHERE c.schema_name = current_schema() AND c.database_name = current_database()
        ORDER BY c.table_name, c.column_index
        """,
        """
        SELECT k.table_name, NULL, k.column_name
        FROM (
          SELECT table_name, UNNEST(constraint_column_names) AS column_name, GENERATE_SUBSCRIPTS(constraint_column_names, 1) AS place
          FROM duckdb_constraints()
          WHERE constraint_type = 'PRIMARY KEY' AND schema_name = current_schema() AND database_name = current_database()) k
        ORDER BY k.table_name, k.place
        """,
        """
        SELECT table_name, NULL, expression, 1, ARRAY_TO_STRING(constraint_column_names, ',')
        FROM duckdb_constraints()
        WHERE constraint_type = 'CHECK' AND schema_name = current_schema() AND database_name = current_database()
        ORDER BY table_name, constraint_index
        """,
        null,
        null);

    /// <inheritdoc/>
    public override string? KeptChecks(string scratch) =>
        "SELECT expression FROM duckdb_constraints() "
        + $"WHERE constraint_type = 'CHECK' AND database_name = 'temp' AND table_name = {Text(scratch)} ORDER BY constraint_index";

    /// <inheritdoc/>
    public override string CatalogType(SqlType type) => type.IsText ? "VARCHAR" : TypeName(type);

    /// <inheritdoc/>
    public override string? IndexDefinitions => null;

    /// <inheritdoc/>
    public override string? HangsOn(IEnumerable<string> tables, IEnumerable<string> ownIndexes) => null;

    /// <inheritdoc/>
    public override string? CantBeRefreshed(IEnumerable<string> read, IEnumerable<string> written) => null;

    /// <inheritdoc/>
    public override string? NeedsThem(IEnumerable<string> tables) => null;

    /// <inheritdoc/>
    public override string? CarryOver(IEnumerable<string> tables, IEnumerable<string> columns) => null;

    /// <inheritdoc/>
    public override string? GivenByDefault => null;
}

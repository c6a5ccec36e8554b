using System.Collections.Frozen;
using QsGen.Sql.Dialects;
using QsGen.Sql.Sessions;

namespace QsGen.Sql.Schema;

/// <summary>What a database has in the schema in use, as far as an institution's prefix goes.</summary>
/// <param name="Tables">Tables and views by name.</param>
/// <param name="Indexes">Names of indexes.</param>
internal sealed record LiveCatalog(FrozenDictionary<string, LiveTable> Tables, FrozenSet<string> Indexes)
{
    /// <summary>Reads the catalog of the engine.</summary>
    public static async Task<LiveCatalog> ReadAsync(ISqlSession session, DatabaseSchema schema, CancellationToken cancellationToken)
    {
        var (columns, indexes) = Queries(session.Dialect);
        var rows = await session.ListAsync(columns, cancellationToken);
        var folds = session.Dialect.FoldsToUpperCase;
        var prefix = $"{schema.Prefix}_";
        var tables = rows
            .Select(row => (Table: Fold((string)row[0]!, folds), Kind: Convert.ToInt64(row[1], null), Row: row))
            .Where(row => row.Table.StartsWith(prefix, StringComparison.Ordinal))
            .GroupBy(row => row.Table)
            .ToFrozenDictionary(
                group => group.Key,
                group => new LiveTable(
                    (LiveKind)group.First().Kind,
                    [
                        .. group.Select(row => new LiveColumn(
                            Fold((string)row.Row[2]!, folds), (string)row.Row[3]!, Convert.ToInt64(row.Row[4], null) == 1)),
                    ]));
        var names = indexes is null ? [] : await session.ListAsync(indexes, cancellationToken);
        return new LiveCatalog(tables, names.Select(row => Fold((string)row[0]!, folds)).ToFrozenSet());
    }

    /// <summary>How the engine's catalog spells a declared type.</summary>
    public static string Spelled(SqlType type, SqlDialect dialect) => (dialect.Name, type.Kind) switch
    {
        ("postgres", SqlTypeKind.Text or SqlTypeKind.Json) => $"character varying({type.Length})",
        ("postgres", SqlTypeKind.Decimal) => $"numeric({type.Length},{type.Scale})",
        ("postgres", SqlTypeKind.Timestamp) => "timestamp without time zone",
        ("postgres", _) => dialect.TypeName(type).ToLowerInvariant(),
        ("duckdb", SqlTypeKind.Text or SqlTypeKind.Json) => "VARCHAR",
        ("oracle", SqlTypeKind.Timestamp) => "TIMESTAMP(6)",
        _ => dialect.TypeName(type),
    };

    private static string Fold(string name, bool folds) =>
        folds && name == name.ToUpperInvariant() ? name.ToLowerInvariant() : name;

    private static (string Columns, string? Indexes) Queries(SqlDialect dialect) => dialect.Name switch
    {
        "postgres" => (
            """
            SELECT c.relname, CASE c.relkind WHEN 'm' THEN 1 WHEN 'v' THEN 2 ELSE 0 END, a.attname,
              format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 0 ELSE 1 END
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'm', 'v')
            ORDER BY c.relname, a.attnum
            """,
            "SELECT indexname FROM pg_indexes WHERE schemaname = current_schema()"),
        "duckdb" => (
            """
            SELECT c.table_name, CASE WHEN v.view_name IS NULL THEN 0 ELSE 2 END, c.column_name, c.data_type,
              CASE WHEN c.is_nullable THEN 1 ELSE 0 END
            FROM duckdb_columns() c
            LEFT JOIN duckdb_views() v ON v.schema_name = c.schema_name AND v.view_name = c.table_name
            WHERE c.schema_name = current_schema() AND c.database_name = current_database()
            ORDER BY c.table_name, c.column_index
            """,
            null),
        "oracle" => (
            """
            SELECT c.table_name, CASE WHEN m.mview_name IS NOT NULL THEN 1 WHEN v.view_name IS NOT NULL THEN 2 ELSE 0 END, c.column_name,
              CASE
                WHEN c.data_type = 'VARCHAR2' THEN 'VARCHAR2(' || c.char_length || ' ' || CASE c.char_used WHEN 'C' THEN 'CHAR' ELSE 'BYTE' END || ')'
                WHEN c.data_type = 'NUMBER' AND c.data_scale > 0 THEN 'NUMBER(' || c.data_precision || ',' || c.data_scale || ')'
                WHEN c.data_type = 'NUMBER' AND c.data_precision IS NOT NULL THEN 'NUMBER(' || c.data_precision || ')'
                ELSE c.data_type
              END,
              CASE c.nullable WHEN 'Y' THEN 1 ELSE 0 END
            FROM user_tab_columns c
            LEFT JOIN user_mviews m ON m.mview_name = c.table_name
            LEFT JOIN user_views v ON v.view_name = c.table_name
            ORDER BY c.table_name, c.column_id
            """,
            "SELECT index_name FROM user_indexes"),
        _ => throw new ArgumentOutOfRangeException(nameof(dialect), dialect.Name, "unknown dialect"),
    };
}

using QsGen.Database.Dialects;

namespace QsGen.Database.Schema;

/// <summary>What an engine's catalog is asked for: all tables, keys and indexes of the schema in use. Flags are 0 or 1.</summary>
/// <param name="Columns">Per column: table, <see cref="LiveKind"/>, name, type, whether it may be null; in the order of the table.</param>
/// <param name="Keys">Per column of a primary key: table, constraint or null, column; in the order of the key.</param>
/// <param name="Checks">Per CHECK constraint: table, constraint or null, condition, whether every row is known to meet it.</param>
/// <param name="Indexes">
/// Per column of an index: index, table, column or expression, condition or null, whether by hash, unique, usable, whether the column
/// is only carried along, its order or null where ascending with nulls last; in the order of the index. Null on engines that get no
/// indexes.
/// </param>
/// <param name="References">
/// Per foreign key that refers to a table of the schema: that table, constraint, the table it is on, whether it refers to the primary
/// key. Null on engines that do not say.
/// </param>
internal sealed record CatalogQueries(string Columns, string Keys, string Checks, string? Indexes, string? References)
{
    /// <summary>The queries of an engine.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such engine is known.</exception>
    public static CatalogQueries Of(SqlDialect dialect) => dialect.Name switch
    {
        "postgres" => Postgres,
        "duckdb" => DuckDb,
        "oracle" => Oracle,
        _ => throw new ArgumentOutOfRangeException(nameof(dialect), dialect.Name, "unknown dialect"),
    };

    private static CatalogQueries Postgres { get; } = new(
        """
        SELECT c.relname, CASE c.relkind WHEN 'm' THEN 1 WHEN 'v' THEN 2 ELSE 0 END, a.attname,
          format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 0 ELSE 1 END
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'm', 'v')
        ORDER BY c.relname, a.attnum
        """,
        """
        SELECT t.relname, k.conname, a.attname
        FROM pg_constraint k
        JOIN pg_class t ON t.oid = k.conrelid
        CROSS JOIN LATERAL UNNEST(k.conkey) WITH ORDINALITY part (attnum, place)
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = part.attnum
        WHERE k.contype = 'p' AND t.relnamespace = current_schema()::regnamespace
        ORDER BY t.relname, part.place
        """,
        """
        SELECT t.relname, k.conname, pg_get_expr(k.conbin, k.conrelid, TRUE), CASE WHEN k.convalidated THEN 1 ELSE 0 END
        FROM pg_constraint k
        JOIN pg_class t ON t.oid = k.conrelid
        WHERE k.contype = 'c' AND t.relnamespace = current_schema()::regnamespace
        ORDER BY t.relname, k.conname
        """,
        """
        SELECT i.relname, t.relname, COALESCE(a.attname, pg_get_indexdef(x.indexrelid, part.place, TRUE)),
          pg_get_expr(x.indpred, x.indrelid), CASE m.amname WHEN 'hash' THEN 1 ELSE 0 END,
          CASE WHEN x.indisunique THEN 1 ELSE 0 END, CASE WHEN x.indisvalid THEN 1 ELSE 0 END,
          CASE WHEN part.place > x.indnkeyatts THEN 1 ELSE 0 END,
          CASE x.indoption[part.place - 1] WHEN 1 THEN 'desc nulls last' WHEN 2 THEN 'nulls first' WHEN 3 THEN 'desc' END
        FROM pg_index x
        JOIN pg_class i ON i.oid = x.indexrelid
        JOIN pg_class t ON t.oid = x.indrelid
        JOIN pg_am m ON m.oid = i.relam
        CROSS JOIN LATERAL generate_series(1, x.indnatts::int) part (place)
        LEFT JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = x.indkey[part.place - 1] AND a.attnum > 0
        WHERE i.relnamespace = current_schema()::regnamespace
        ORDER BY i.relname, part.place
        """,
        """
        SELECT t.relname, k.conname, k.conrelid::regclass::text, CASE WHEN x.indisprimary THEN 1 ELSE 0 END
        FROM pg_constraint k
        JOIN pg_class t ON t.oid = k.confrelid
        JOIN pg_index x ON x.indexrelid = k.conindid
        WHERE k.contype = 'f' AND k.conparentid = 0 AND t.relnamespace = current_schema()::regnamespace
        ORDER BY t.relname, k.conrelid::regclass::text, k.conname
        """);

    private static CatalogQueries DuckDb { get; } = new(
        """
        SELECT c.table_name, CASE WHEN v.view_name IS NULL THEN 0 ELSE 2 END, c.column_name, c.data_type,
          CASE WHEN c.is_nullable THEN 1 ELSE 0 END
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
        SELECT table_name, NULL, expression, 1
        FROM duckdb_constraints()
        WHERE constraint_type = 'CHECK' AND schema_name = current_schema() AND database_name = current_database()
        ORDER BY table_name, constraint_index
        """,
        null,
        null);

    private static CatalogQueries Oracle { get; } = new(
        """
        SELECT c.table_name, CASE WHEN m.mview_name IS NOT NULL THEN 1 WHEN v.view_name IS NOT NULL THEN 2 ELSE 0 END, c.column_name,
          CASE
            WHEN c.data_type = 'VARCHAR2'
              THEN 'VARCHAR2(' || c.char_length || ' ' || CASE c.char_used WHEN 'C' THEN 'CHAR' ELSE 'BYTE' END || ')'
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
        """
        SELECT k.table_name, k.constraint_name, c.column_name
        FROM user_constraints k
        JOIN user_cons_columns c ON c.constraint_name = k.constraint_name
        WHERE k.constraint_type = 'P'
        ORDER BY k.table_name, c.position
        """,
        """
        SELECT table_name, constraint_name, search_condition_vc,
          CASE WHEN status = 'ENABLED' AND validated = 'VALIDATED' THEN 1 ELSE 0 END
        FROM user_constraints
        WHERE constraint_type = 'C' AND search_condition_vc IS NOT NULL
          AND NOT REGEXP_LIKE(search_condition_vc, '^"[^"]+" IS NOT NULL$')
        ORDER BY table_name, constraint_name
        """,
        """
        SELECT i.index_name, i.table_name, c.column_name, NULL, 0,
          CASE i.uniqueness WHEN 'UNIQUE' THEN 1 ELSE 0 END, CASE i.status WHEN 'UNUSABLE' THEN 0 ELSE 1 END, 0,
          CASE c.descend WHEN 'DESC' THEN 'desc' END
        FROM user_indexes i
        JOIN user_ind_columns c ON c.index_name = i.index_name
        ORDER BY i.index_name, c.column_position
        """,
        """
        SELECT k.table_name, f.constraint_name, CASE WHEN f.owner = k.owner THEN f.table_name ELSE f.owner || '.' || f.table_name END,
          CASE k.constraint_type WHEN 'P' THEN 1 ELSE 0 END
        FROM user_constraints k
        JOIN all_constraints f ON f.constraint_type = 'R' AND f.r_owner = k.owner AND f.r_constraint_name = k.constraint_name
        ORDER BY k.table_name, f.owner, f.table_name, f.constraint_name
        """);
}

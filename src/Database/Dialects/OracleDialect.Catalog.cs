namespace QsGen.Database.Dialects;

/// <content>What the engine's catalog is asked.</content>
internal sealed partial class OracleDialect
{
    /// <inheritdoc/>
    public override CatalogQueries Catalog { get; } = new(
        """
        SELECT c.table_name, CASE WHEN m.mview_name IS NOT NULL THEN 1 WHEN v.view_name IS NOT NULL THEN 2 ELSE 0 END, c.column_name,
          CASE
            WHEN c.data_type = 'VARCHAR2'
              THEN 'VARCHAR2(' || c.char_length || ' ' || CASE c.char_used WHEN 'C' THEN 'CHAR' ELSE 'BYTE' END || ')'
            WHEN c.data_type = 'NUMBER' AND c.data_scale > 0 THEN 'NUMBER(' || c.data_precision || ',' || c.data_scale || ')'
            WHEN c.data_type = 'NUMBER' AND c.data_precision IS NOT NULL THEN 'NUMBER(' || c.data_precision || ')'
            ELSE c.data_type
          END,
          CASE c.nullable WHEN 'Y' THEN 1 ELSE 0 END,
          CASE WHEN c.default_length > 0 OR c.identity_column = 'YES' THEN 1 ELSE 0 END
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
        SELECT k.table_name, k.constraint_name, k.search_condition_vc,
          CASE WHEN k.status = 'ENABLED' AND k.validated = 'VALIDATED' THEN 1 ELSE 0 END,
          (SELECT LISTAGG(c.column_name, ',') WITHIN GROUP (ORDER BY c.column_name)
           FROM user_cons_columns c WHERE c.constraint_name = k.constraint_name)
        FROM user_constraints k
        WHERE k.constraint_type = 'C' AND k.search_condition_vc IS NOT NULL
          AND NOT REGEXP_LIKE(k.search_condition_vc, '^"[^"]+" IS NOT NULL$')
        ORDER BY k.table_name, k.constraint_name
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

    /// <inheritdoc/>
    public override string? KeptChecks(string scratch) => null;

    /// <inheritdoc/>
    public override string CatalogType(SqlType type) => type.Kind == SqlTypeKind.Timestamp ? "TIMESTAMP(6)" : TypeName(type);

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

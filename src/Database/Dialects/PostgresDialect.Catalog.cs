namespace QsGen.Database.Dialects;

/// <content>What the engine's catalog is asked.</content>
internal sealed partial class PostgresDialect
{
    /// <inheritdoc/>
    public override CatalogQueries Catalog { get; } = new(
        """
        SELECT c.relname, CASE c.relkind WHEN 'm' THEN 1 WHEN 'v' THEN 2 ELSE 0 END, a.attname,
          format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 0 ELSE 1 END,
          CASE WHEN a.atthasdef OR a.attidentity <> '' THEN 1 ELSE 0 END
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relnamespace = (SELECT current_schema()::regnamespace) AND c.relkind IN ('r', 'p', 'm', 'v')
        ORDER BY c.relname, a.attnum
        """,
        """
        SELECT t.relname, k.conname, a.attname
        FROM pg_constraint k
        JOIN pg_class t ON t.oid = k.conrelid
        CROSS JOIN LATERAL UNNEST(k.conkey) WITH ORDINALITY part (attnum, place)
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = part.attnum
        WHERE k.contype = 'p' AND t.relnamespace = (SELECT current_schema()::regnamespace)
        ORDER BY t.relname, part.place
        """,
        """
        SELECT t.relname, k.conname, pg_get_expr(k.conbin, k.conrelid, TRUE), CASE WHEN k.convalidated THEN 1 ELSE 0 END,
          (SELECT STRING_AGG(a.attname, ',') FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey))
        FROM pg_constraint k
        JOIN pg_class t ON t.oid = k.conrelid
        WHERE k.contype = 'c' AND t.relnamespace = (SELECT current_schema()::regnamespace)
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
        WHERE i.relnamespace = (SELECT current_schema()::regnamespace)
        ORDER BY i.relname, part.place
        """,
        """
        SELECT t.relname, k.conname, k.conrelid::regclass::text, CASE WHEN x.indisprimary THEN 1 ELSE 0 END
        FROM pg_constraint k
        JOIN pg_class t ON t.oid = k.confrelid
        JOIN pg_index x ON x.indexrelid = k.conindid
        WHERE k.contype = 'f' AND k.conparentid = 0 AND t.relnamespace = (SELECT current_schema()::regnamespace)
        ORDER BY t.relname, k.conrelid::regclass::text, k.conname
        """);

    /// <inheritdoc/>
    public override string? KeptChecks(string scratch) =>
        "SELECT pg_get_expr(conbin, conrelid, TRUE) FROM pg_constraint "
        + $"WHERE contype = 'c' AND conrelid = {Text($"pg_temp.{Identifier(scratch)}")}::regclass ORDER BY conname";

    /// <inheritdoc/>
    public override string CatalogType(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Text or SqlTypeKind.Json => $"character varying({type.Length})",
        SqlTypeKind.Decimal when type.In(MoneyDecimals) is var (_, length, scale, _) => $"numeric({length},{scale})",
        SqlTypeKind.Timestamp => "timestamp without time zone",
        _ => TypeName(type).ToLowerInvariant(),
    };

    /// <inheritdoc/>
    /// <remarks>Also what a database administrator added.</remarks>
    public override string? IndexDefinitions =>
        """
        SELECT c.relname::text, COALESCE(pg_get_constraintdef(k.oid), pg_get_indexdef(i.indexrelid)), k.oid IS NOT NULL
        FROM pg_index i
        JOIN pg_class c ON c.oid = i.indexrelid
        LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.contype IN ('p', 'u')
        WHERE i.indrelid = (SELECT t.oid FROM pg_class t WHERE t.relname = $1 AND t.relnamespace = (SELECT current_schema()::regnamespace))
        ORDER BY k.oid IS NULL, c.relname
        """;

    /// <inheritdoc/>
    /// <remarks>Of pg_catalog, because information_schema shows nobody what he has no right on.</remarks>
    public override string ExistingTables(IEnumerable<string> tables) =>
        "SELECT relname::text FROM pg_class WHERE relkind IN ('r', 'p', 'f', 'v', 'm') "
        + $"AND relnamespace = (SELECT current_schema()::regnamespace) AND relname IN ({StoredNames(tables)})";
}

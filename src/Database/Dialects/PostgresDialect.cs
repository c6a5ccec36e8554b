namespace QsGen.Database.Dialects;

/// <summary>PostgreSQL 17 or later.</summary>
internal sealed partial class PostgresDialect : SqlDialect
{
    /// <inheritdoc/>
    public override string Name => "postgres";

    /// <inheritdoc/>
    public override string DisplayName => "PostgreSQL";

    /// <inheritdoc/>
    public override int MaxIdentifierBytes => 63;

    /// <inheritdoc/>
    public override bool FoldsToUpperCase => false;

    /// <inheritdoc/>
    public override string SecondsBetween(string from, string to) => $"EXTRACT(EPOCH FROM ({to}) - ({from}))";

    /// <inheritdoc/>
    /// <remarks>Strict, because otherwise lists are looked into; as a string, because otherwise true comes back as t.</remarks>
    public override string JsonValue(string expression, string key) =>
        $"JSON_VALUE({expression}, {JsonPath(key, mode: "strict ", method: ".string()")})";

    /// <inheritdoc/>
    public override string JsonAmount(string expression, string key) =>
        $"JSON_VALUE({expression}, {JsonPath(key, mode: "strict ")} RETURNING {TypeName(SqlType.Money)} NULL ON ERROR)";

    /// <inheritdoc/>
    /// <remarks>Hash partitions rest on this function, so it cannot change under tables that exist.</remarks>
    public override string Digest(string expression) => $"(HASHTEXTEXTENDED({expression}, 0) & 4294967295)";

    /// <inheritdoc/>
    public override string RowDigest(IReadOnlyList<string> columns) => $"HASH_RECORD(ROW({string.Join(", ", columns.Select(Identifier))}))";

    /// <inheritdoc/>
    public override string? IsAmount(string expression) => $"{expression} <> 'NaN'";

    /// <inheritdoc/>
    /// <remarks>
    /// IS JSON also holds for what no query can read: a NUL or half a character in an escape, a number beyond all bounds.
    /// </remarks>
    public override string IsJson(string expression) =>
        $"({expression} IS JSON WITH UNIQUE KEYS AND pg_input_is_valid({expression}, 'jsonb'))";

    /// <inheritdoc/>
    public override string MaxText(string expression) => OwnCollation($"MAX({ByCodePoint(expression)})");

    /// <inheritdoc/>
    public override string MinText(string expression) => OwnCollation($"MIN({ByCodePoint(expression)})");

    /// <inheritdoc/>
    public override string JoinEach(string table, string alias, string condition) =>
        $"CROSS JOIN LATERAL (SELECT {alias}.* FROM {table} {alias} WHERE {condition} OFFSET 0) {alias}";

    /// <inheritdoc/>
    public override string LeftJoinEach(string table, string alias, string condition) =>
        $"LEFT JOIN LATERAL (SELECT {alias}.* FROM {table} {alias} WHERE {condition} OFFSET 0) {alias} ON TRUE";

    /// <inheritdoc/>
    public override string DeleteEach(string table, string scratch, string condition) =>
        $"DELETE FROM {table} WHERE ctid = ANY (ARRAY(SELECT old.ctid FROM {scratch} "
        + $"CROSS JOIN LATERAL (SELECT {table}.ctid FROM {table} WHERE {condition} OFFSET 0) old))";

    /// <inheritdoc/>
    public override string FirstByEntry(string expression, string entry) =>
        OwnCollation($"SUBSTR(MIN({ByCodePoint($"({EntryThenText(expression, entry)})")}), 21)");

    private static string ByCodePoint(string expression) => $"{expression} COLLATE \"C\"";

    // Again, after a choice by code point: an index in the database's own collation serves no comparison in another.
    private static string OwnCollation(string expression) => $"{expression} COLLATE \"default\"";
}

namespace QsGen.Database.Dialects;

/// <summary>Oracle Database 19c or later.</summary>
internal sealed partial class OracleDialect : SqlDialect
{
    /// <inheritdoc/>
    public override string Name => "oracle";

    /// <inheritdoc/>
    public override string DisplayName => "Oracle Database";

    /// <inheritdoc/>
    public override int MaxIdentifierBytes => 128;

    /// <inheritdoc/>
    public override string FromNothing => " FROM dual";

    /// <inheritdoc/>
    public override string WithRecursive => "WITH";

    /// <inheritdoc/>
    public override bool FoldsToUpperCase => true;

    /// <inheritdoc/>
    public override string Same(string left, string right) => $"DECODE({left}, {right}, 1, 0) = 1";

    /// <inheritdoc/>
    public override string Boolean(bool value) => value ? "1" : "0";

    /// <inheritdoc/>
    public override string TypeName(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Text or SqlTypeKind.Json => $"VARCHAR2({type.Length} CHAR)",
        SqlTypeKind.Decimal when type.In(MoneyDecimals) is var (_, length, scale, _) => $"NUMBER({length},{scale})",
        SqlTypeKind.Integer => "NUMBER(10)",
        SqlTypeKind.BigInt => "NUMBER(19)",
        SqlTypeKind.Timestamp => "TIMESTAMP",
        SqlTypeKind.Boolean => "NUMBER(1)",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "unknown column type"),
    };

    /// <inheritdoc/>
    public override string DayOf(string expression) => $"CAST(TRUNC({expression}) AS TIMESTAMP)";

    /// <inheritdoc/>
    public override string AddDays(string expression, string days) => $"({expression} + NUMTODSINTERVAL({days}, 'DAY'))";

    /// <inheritdoc/>
    public override string AddHours(string expression, string hours) => $"({expression} + NUMTODSINTERVAL({hours}, 'HOUR'))";

    /// <inheritdoc/>
    public override string SecondsBetween(string from, string to)
    {
        var interval = $"(({to}) - ({from}))";
        return $"(EXTRACT(DAY FROM {interval}) * 86400 + EXTRACT(HOUR FROM {interval}) * 3600"
            + $" + EXTRACT(MINUTE FROM {interval}) * 60 + EXTRACT(SECOND FROM {interval}))";
    }

    /// <inheritdoc/>
    public override string JsonValue(string expression, string key) => $"JSON_VALUE({expression}, {JsonPath(key)})";

    /// <inheritdoc/>
    public override string JsonAmount(string expression, string key) =>
        $"ROUND(JSON_VALUE({expression}, {JsonPath(key)} RETURNING NUMBER NULL ON ERROR), {MoneyDecimals})";

    /// <inheritdoc/>
    public override string? IsAmount(string expression) => null;

    /// <inheritdoc/>
    public override string Digest(string expression) => $"ORA_HASH({expression})";

    /// <inheritdoc/>
    /// <remarks>A text of all values could get too long. Each column has a seed of its own, and the sum is hashed once more, so that rows
    /// which exchanged a value are told from those that did not.</remarks>
    public override string RowDigest(IReadOnlyList<string> columns) =>
        $"ORA_HASH({string.Join(" + ", columns.Select(Seeded))})";

    private string Seeded(string column, int index) => $"NVL(ORA_HASH({Identifier(column)}, 4294967295, {index + 1}), {index})";

    /// <inheritdoc/>
    public override string IsJson(string expression) => $"{expression} IS JSON WITH UNIQUE KEYS";

    /// <inheritdoc/>
    public override string MoneyText(string expression) =>
        $"TRIM(TO_CHAR({expression}, 'FM99999999999999999990.{new string('0', MoneyDecimals)}'))";

    /// <inheritdoc/>
    public override string Analyze(string table, params IReadOnlyList<string> columns) =>
        $"BEGIN DBMS_STATS.GATHER_TABLE_STATS(USER, {Text(StoredName(table))}); END;";

    /// <inheritdoc/>
    public override string ExistingTables(IEnumerable<string> tables) =>
        $"SELECT table_name FROM USER_TABLES WHERE table_name IN ({StoredNames(tables)})\n"
        + $"UNION ALL\nSELECT view_name FROM USER_VIEWS WHERE view_name IN ({StoredNames(tables)})";

    /// <inheritdoc/>
    /// <remarks>Plain names are folded to upper case, quoted ones stay as they were written.</remarks>
    public override string StoredName(string name) => Identifier(name) == name ? name.ToUpperInvariant() : name;
}

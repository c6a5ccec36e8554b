namespace QsGen.Database.Dialects;

/// <summary>DuckDB, the embedded engine.</summary>
internal sealed partial class DuckDbDialect : SqlDialect
{
    // A text of a JSON document, a NUL in an escape, and what is no JSON outside of texts; in the notation of the engine, RE2.
    private const string JsonText = """
        "(\\.|[^"\\])*"
        """;

    private const string NulEscape = @"(^|[^\\])(\\\\)*\\u0000";

    private const string OutsideTexts = @"[0-9][eE]\+?[0-9]{4}|(^|[:,\[])\s*-?([Nn][Aa][Nn]|[Ii][Nn][Ff])|,\s*[\]}]";

    /// <inheritdoc/>
    public override string Name => "duckdb";

    /// <inheritdoc/>
    public override string DisplayName => "DuckDB";

    /// <inheritdoc/>
    /// <remarks>The engine has no limit of its own; the limit of PostgreSQL keeps names alike on both.</remarks>
    public override int MaxIdentifierBytes => 63;

    /// <inheritdoc/>
    public override bool FoldsToUpperCase => false;

    /// <inheritdoc/>
    /// <remarks>Counted in microseconds because dividing decimals would turn into floating point here.</remarks>
    public override string SecondsBetween(string from, string to) =>
        $"(CAST(EPOCH_US({to}) - EPOCH_US({from}) AS DECIMAL(20,0)) * 0.000001)";

    /// <inheritdoc/>
    /// <remarks>The path is a JSON pointer, whose two escapes cover any key.</remarks>
    public override string JsonValue(string expression, string key) =>
        $"(JSON_VALUE({expression}, {Text($"/{Pointer(key)}")}) ->> '$')";

    /// <inheritdoc/>
    public override string JsonAmount(string expression, string key) =>
        $"TRY_CAST({JsonValue(expression, key)} AS {TypeName(SqlType.Money)})";

    /// <inheritdoc/>
    public override string? IsAmount(string expression) => null;

    /// <inheritdoc/>
    /// <remarks>The engine's own HASH is faster and changes from release to release.</remarks>
    public override string Digest(string expression) => $"CAST(MD5_NUMBER({expression}) & 4294967295 AS BIGINT)";

    /// <inheritdoc/>
    /// <remarks>Texts of values with what is in none of them between them; an absent value is told from an empty one.</remarks>
    public override string RowDigest(IReadOnlyList<string> columns) =>
        Digest($"CONCAT_WS(CHR(31), {string.Join(", ", columns.Select(TextOrMark))})");

    private string TextOrMark(string column) => $"COALESCE({Cast(Identifier(column), SqlType.Text(4000))}, CHR(30))";

    /// <inheritdoc/>
    /// <remarks>
    /// JSON_VALID also holds for NUL in an escape, numbers beyond all bounds, NaN, infinity and commas before a bracket. What looks like
    /// one of these is looked at again without the texts of the document, which may well say so.
    /// </remarks>
    public override string IsJson(string expression) =>
        $"CASE WHEN NOT JSON_VALID({expression}) THEN FALSE "
        + $"WHEN LEN(JSON_KEYS({expression})) <> LEN(LIST_DISTINCT(JSON_KEYS({expression}))) THEN FALSE "
        + $"WHEN NOT REGEXP_MATCHES({expression}, {Text($"u0000|{OutsideTexts}")}) THEN TRUE "
        + $"WHEN REGEXP_MATCHES({expression}, {Text(NulEscape)}) THEN FALSE "
        + $"ELSE NOT REGEXP_MATCHES(REGEXP_REPLACE({expression}, {Text(JsonText)}, '', 'g'), {Text(OutsideTexts)}) END";

    private static string Pointer(string key) =>
        key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}

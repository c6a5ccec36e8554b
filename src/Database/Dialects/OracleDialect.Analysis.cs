namespace QsGen.Database.Dialects;

/// <summary>What a dashboard asks beyond what relations and datasets do.</summary>
internal sealed partial class OracleDialect
{
    /// <inheritdoc/>
    public override string StartOf(TimeUnit unit, string expression) => unit switch
    {
        TimeUnit.Day => DayOf(expression),
        TimeUnit.Second => Cast($"CAST({expression} AS DATE)", SqlType.Timestamp),
        _ => Cast($"TRUNC({expression}, '{TruncationOf(unit)}')", SqlType.Timestamp),
    };

    /// <inheritdoc/>
    public override string AddUnits(TimeUnit unit, string expression, string count) => unit switch
    {
        TimeUnit.Year => Cast($"ADD_MONTHS({expression}, 12 * ({count}))", SqlType.Timestamp),
        TimeUnit.Quarter => Cast($"ADD_MONTHS({expression}, 3 * ({count}))", SqlType.Timestamp),
        TimeUnit.Month => Cast($"ADD_MONTHS({expression}, {count})", SqlType.Timestamp),
        TimeUnit.Week => $"({expression} + NUMTODSINTERVAL(7 * ({count}), 'DAY'))",
        _ => $"({expression} + NUMTODSINTERVAL({count}, '{Word(unit)}'))",
    };

    /// <inheritdoc/>
    public override string PartOf(TimeUnit unit, string expression) => unit == TimeUnit.Quarter
        ? $"TO_NUMBER(TO_CHAR({expression}, 'Q'))"
        : base.PartOf(unit, expression).Replace("AS BIGINT", "AS NUMBER", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string PlaceIn(string text, string part) => $"INSTR({text}, {part})";

    /// <inheritdoc/>
    public override string Rows(long skip, long take) => $"OFFSET {skip} ROWS FETCH NEXT {take} ROWS ONLY";

    private static string TruncationOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Year => "YYYY",
        TimeUnit.Quarter => "Q",
        TimeUnit.Month => "MM",
        TimeUnit.Week => "DAY",
        TimeUnit.Hour => "HH24",
        TimeUnit.Minute => "MI",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "no truncation to this unit"),
    };
}

namespace QsGen.Database.Dialects;

/// <content>How rows are read so that they can be held against what somebody else read.</content>
internal sealed partial class DuckDbDialect
{
    /// <inheritdoc/>
    public override string? SeesOneMoment => null;

    /// <inheritdoc/>
    public override string CellText(string column, string catalogType) => catalogType switch
    {
        "BOOLEAN" => $"CASE WHEN {column} THEN '1' WHEN NOT {column} THEN '0' END",
        "DATE" => $"STRFTIME({column}, '%Y-%m-%d')",
        _ when catalogType.StartsWith("TIMESTAMP", StringComparison.Ordinal) =>
            $"CASE WHEN {column} = DATE_TRUNC('second', {column}) THEN STRFTIME({column}, '%Y-%m-%dT%H:%M:%S') "
            + $"ELSE STRFTIME({column}, '%Y-%m-%dT%H:%M:%S.%f') END",
        _ => $"CAST({column} AS VARCHAR)",
    };
}

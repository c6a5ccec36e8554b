namespace QsGen.Database.Dialects;

/// <content>How rows are read so that they can be held against what somebody else read.</content>
internal sealed partial class PostgresDialect
{
    /// <inheritdoc/>
    public override string? SeesOneMoment => "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

    /// <inheritdoc/>
    public override string CellText(string column, string catalogType) => catalogType switch
    {
        "boolean" => $"CASE WHEN {column} THEN '1' WHEN NOT {column} THEN '0' END",
        "date" => $"TO_CHAR({column}, 'YYYY-MM-DD')",
        _ when catalogType.StartsWith("timestamp", StringComparison.Ordinal) =>
            $"CASE WHEN {column} = DATE_TRUNC('second', {column}) THEN TO_CHAR({column}, 'YYYY-MM-DD\"T\"HH24:MI:SS') "
            + $"ELSE TO_CHAR({column}, 'YYYY-MM-DD\"T\"HH24:MI:SS.US') END",
        _ => $"CAST({column} AS TEXT)",
    };
}

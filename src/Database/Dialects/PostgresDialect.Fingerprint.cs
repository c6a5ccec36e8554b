using System.Globalization;

namespace QsGen.Database.Dialects;

/// <content>How rows are read so that they can be held against what somebody else read.</content>
internal sealed partial class PostgresDialect
{
    /// <inheritdoc/>
    public override string? SeesOneMoment => "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

    /// <inheritdoc/>
    /// <remarks>The transactions of a row that lies on another server are that server's.</remarks>
    public override string? FirstUnseenWrite =>
        "SELECT CASE WHEN EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'citus') THEN 0 "
        + "ELSE CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS TEXT) AS BIGINT) END";

    /// <inheritdoc/>
    /// <remarks>Rows bear only half of their transaction's number; some of the range is left for transactions meanwhile.</remarks>
    public override long WritesToldApart => int.MaxValue - 10_000_000;

    /// <inheritdoc/>
    public override string WrittenSince(long write) =>
        string.Create(CultureInfo.InvariantCulture, $"AGE(xmin) <= (SELECT AGE(CAST('{write & uint.MaxValue}' AS XID)))");

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

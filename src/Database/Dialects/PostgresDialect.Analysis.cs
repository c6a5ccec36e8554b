namespace QsGen.Database.Dialects;

/// <summary>What a dashboard asks beyond what relations and datasets do.</summary>
internal sealed partial class PostgresDialect
{
    /// <inheritdoc/>
    /// <remarks>No DISTINCT in a window here: the ranks from both ends add up to one more than there are values, null among them.</remarks>
    public override string DistinctOver(string expression, string partition) =>
        $"(DENSE_RANK() OVER ({PartitionBy(partition)} ORDER BY {expression}) "
        + $"+ DENSE_RANK() OVER ({PartitionBy(partition)} ORDER BY {expression} DESC) - 1 "
        + $"- MAX(CASE WHEN {expression} IS NULL THEN 1 ELSE 0 END) OVER ({PartitionBy(partition)}))";
}

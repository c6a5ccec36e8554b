namespace QsGen.Database.Dialects;

/// <summary>What a dashboard asks beyond what relations and datasets do.</summary>
internal abstract partial class SqlDialect
{
    /// <summary>A time cut to the start of its unit, still a timestamp; weeks begin on Sunday.</summary>
    public virtual string StartOf(TimeUnit unit, string expression) => unit switch
    {
        TimeUnit.Day => DayOf(expression),
        TimeUnit.Week => AddDays(Cast($"DATE_TRUNC('week', {AddDays(expression, "1")})", SqlType.Timestamp), "-1"),
        _ => Cast($"DATE_TRUNC('{Word(unit)}', {expression})", SqlType.Timestamp),
    };

    /// <summary>A time moved by a number of units, which may be an expression and may be negative.</summary>
    public virtual string AddUnits(TimeUnit unit, string expression, string count) => unit switch
    {
        TimeUnit.Quarter => $"({expression} + (3 * ({count})) * INTERVAL '1 month')",
        _ => $"({expression} + ({count}) * INTERVAL '1 {Word(unit)}')",
    };

    /// <summary>A part of a time as a whole number: its year, quarter, month, day of the month, hour, minute or second.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Weeks have no number here.</exception>
    public virtual string PartOf(TimeUnit unit, string expression) => unit == TimeUnit.Week
        ? throw new ArgumentOutOfRangeException(nameof(unit), unit, "weeks have no number here")
        : $"CAST(FLOOR(EXTRACT({Word(unit)} FROM {expression})) AS BIGINT)";

    /// <summary>Whether <see cref="DistinctOver"/> takes many times as long as counting in groups does.</summary>
    public virtual bool HasSlowDistinctWindows => false;

    /// <summary>How many different values an expression has among the rows of a partition, at each of them; null does not count.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="partition">Expressions with commas in between; empty for one partition of all rows.</param>
    public virtual string DistinctOver(string expression, string partition) =>
        $"COUNT(DISTINCT {expression}) OVER ({PartitionBy(partition)})";

    /// <summary>A percentile of a group's numbers, between two of them where none is at the place.</summary>
    /// <param name="expression">The numbers.</param>
    /// <param name="share">From 0 to 1.</param>
    public virtual string Percentile(string expression, decimal share) =>
        $"PERCENTILE_CONT({Number(share)}) WITHIN GROUP (ORDER BY {expression})";

    /// <summary>The place of the first occurrence of a text in another, from 1; 0 when there is none.</summary>
    public virtual string PlaceIn(string text, string part) => $"STRPOS({text}, {part})";

    /// <summary>The clause that takes some rows of a sorted query.</summary>
    public virtual string Rows(long skip, long take) => $"LIMIT {take}{(skip > 0 ? $" OFFSET {skip}" : "")}";

    /// <summary>The start of a window over partitions.</summary>
    protected static string PartitionBy(string partition) => partition.Length == 0 ? "" : $"PARTITION BY {partition}";

    /// <summary>The unit's name in lower case.</summary>
    protected static string Word(TimeUnit unit) => unit.ToString().ToLowerInvariant();
}

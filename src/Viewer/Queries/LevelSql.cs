using QsGen.Database.Dialects;
using QsGen.Viewer.Expressions;

namespace QsGen.Viewer.Queries;

/// <summary>Computes aggregates at a level of their own where a window over the filtered rows is wrong or slow: those before any filter
/// are windows over the whole dataset, and where the engine counts different values in windows slowly, they are counted in groups
/// that the rows join.</summary>
/// <param name="scope">The dataset.</param>
internal sealed class LevelSql(DatasetScope scope)
{
    private readonly List<(string Sql, SqlExpression Place)> _before = [];
    private readonly List<(string Sql, string Join, SqlExpression Place)> _counts = [];

    /// <summary>What stands for a call in a query of the rows; null leaves it a window there.</summary>
    public SqlExpression? Of(Call call) => FunctionKinds.IsBeforeFilters(call) ? Before(call)
        : scope.Dialect.HasSlowDistinctWindows && FunctionKinds.WindowOf(call) == "DISTINCT_COUNT" && call.Level is { IsEmpty: false }
            ? Counted(call)
            : null;

    /// <summary>Whether something is computed before the filters.</summary>
    public bool HasBefore => _before.Count > 0;

    /// <summary>The dataset with what is computed before its filters.</summary>
    /// <param name="dataset">The dataset under its alias <c>ds</c>.</param>
    public string BeforeFilters(string dataset) => _before.Count == 0
        ? dataset
        : $"(SELECT ds.*, {string.Join(", ", _before.Select(item => $"{item.Sql} AS {item.Place.Sql}"))} FROM {dataset}) ds";

    /// <summary>The filtered rows with what is counted in groups of them.</summary>
    /// <param name="rows">The query of the filtered rows.</param>
    /// <param name="fields">What is wanted of them.</param>
    /// <remarks>Counting reads two columns; kept for both, the rows would be read with all of them.</remarks>
    public string Counted(string rows, string fields) => _counts.Count == 0
        ? $"SELECT {fields} FROM ({rows}) kept"
        : $"WITH kept AS NOT MATERIALIZED ({rows})\nSELECT {fields} FROM kept"
            + string.Concat(_counts.Select(count => $"\nLEFT JOIN {count.Sql} ON {count.Join}"));

    private SqlExpression Before(Call call)
    {
        var written = Writer.Write(call with { Stage = null });
        if (_before.FindIndex(item => item.Sql == written.AsValue) is var number and >= 0)
        {
            return _before[number].Place;
        }

        var place = new SqlExpression(SqlDialect.Quoted($" before {_before.Count + 1}"), written.Type);
        _before.Add((written.AsValue, place));
        return place;
    }

    private SqlExpression Counted(Call call)
    {
        var keys = call.Level!.Value.Select(level => Writer.Write(level).AsValue).ToList();
        var sql = $"(SELECT {string.Join(", ", keys.Select((key, index) => $"{key} AS \" key {index}\""))}, "
            + $"COUNT(DISTINCT {Writer.Write(call.Arguments[0]).AsValue}) AS \" count\" FROM kept GROUP BY {string.Join(", ", keys)})";
        var number = _counts.FindIndex(count => count.Sql.StartsWith(sql, StringComparison.Ordinal));
        if (number >= 0)
        {
            return _counts[number].Place;
        }

        var alias = $"level{_counts.Count + 1}";
        var place = new SqlExpression($"{alias}.\" count\"", ResultType.Integer);
        _counts.Add((
            $"{sql} {alias}",
            string.Join(" AND ", keys.Select((key, index) => $"{key} IS NOT DISTINCT FROM {alias}.\" key {index}\"")),
            place));
        return place;
    }

    // Levels inside of levels are windows.
    private ExpressionSql Writer => new(scope.Dialect, scope.Bindings, scope.Column);
}

using System.Collections.Frozen;

namespace QsGen.Viewer.Expressions;

/// <summary>What sorts of functions there are.</summary>
internal static class FunctionKinds
{
    private static readonly FrozenDictionary<string, string> Aggregates = new Dictionary<string, string>
    {
        ["sum"] = "SUM",
        ["avg"] = "AVERAGE",
        ["average"] = "AVERAGE",
        ["min"] = "MIN",
        ["max"] = "MAX",
        ["count"] = "COUNT",
        ["distinct_count"] = "DISTINCT_COUNT",
        ["median"] = "MEDIAN",
        ["stdev"] = "STDEV",
        ["stdevp"] = "STDEVP",
        ["var"] = "VAR",
        ["varp"] = "VARP",
        ["percentile"] = "PERCENTILE",
        ["percentilecont"] = "PERCENTILE",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Windows = new Dictionary<string, string>
    {
        ["sumover"] = "SUM",
        ["avgover"] = "AVERAGE",
        ["minover"] = "MIN",
        ["maxover"] = "MAX",
        ["countover"] = "COUNT",
        ["distinctcountover"] = "DISTINCT_COUNT",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Conditional = new Dictionary<string, string>
    {
        ["sumif"] = "SUM",
        ["avgif"] = "AVERAGE",
        ["minif"] = "MIN",
        ["maxif"] = "MAX",
        ["countif"] = "COUNT",
        ["distinct_countif"] = "DISTINCT_COUNT",
    }.ToFrozenDictionary();

    /// <summary>The aggregation of a function that aggregates the rows of a group; null for others.</summary>
    public static string? AggregateOf(Call call) =>
        call.Level is null ? Aggregates.GetValueOrDefault(call.Function) ?? Conditional.GetValueOrDefault(call.Function) : null;

    /// <summary>The aggregation of a function that aggregates at a level of its own; null for others.</summary>
    public static string? WindowOf(Call call) =>
        call.Level is not null && Aggregates.TryGetValue(call.Function, out var aggregate)
            ? aggregate
            : Windows.GetValueOrDefault(call.Function);

    /// <summary>Whether a function that aggregates at a level of its own does so over what a visual has aggregated already:
    /// <c>POST_AGG_FILTER</c>, which is what <c>sumOver(sum({x}), [{d}])</c> means when it names no stage.</summary>
    public static bool IsAfterAggregation(Call call) => WindowOf(call) is not null && (call.Stage == "POST_AGG_FILTER"
        || (call.Stage is null && Windows.ContainsKey(call.Function) && call.Arguments.Any(AggregatesItself)));

    /// <summary>Whether a function that aggregates at a level of its own does so over the rows before any filter.</summary>
    public static bool IsBeforeFilters(Call call) => WindowOf(call) is not null && call.Stage == "PRE_FILTER";

    /// <summary>Whether a function aggregates only rows that meet its second argument.</summary>
    public static bool IsConditional(Call call) => Conditional.ContainsKey(call.Function);

    /// <summary>Whether an expression aggregates the rows of a visual's group by itself.</summary>
    public static bool AggregatesItself(Expression expression) => Any(expression, call => AggregateOf(call) is not null);

    /// <summary>Whether an expression aggregates rows, filtered, at a level of its own anywhere.</summary>
    public static bool IsLevelAware(Expression expression) =>
        Any(expression, call => WindowOf(call) is not null && !IsAfterAggregation(call) && !IsBeforeFilters(call));

    /// <summary>Whether some call in an expression is of a kind.</summary>
    public static bool Any(Expression expression, Func<Call, bool> kind) => expression switch
    {
        Call call => kind(call) || call.Arguments.Any(item => Any(item, kind)),
        Unary unary => Any(unary.Operand, kind),
        Binary binary => Any(binary.Left, kind) || Any(binary.Right, kind),
        Values values => values.Items.Any(item => Any(item, kind)),
        _ => false,
    };
}

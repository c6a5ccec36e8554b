using NodaTime;
using QsGen.Database.Dialects;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Expressions;
using QsGen.Viewer.Frames;
using QsGen.Viewer.State;

namespace QsGen.Viewer.Queries;

/// <summary>What filters on times demand. Bounds are of whole units and written so that an index on the column serves them.</summary>
internal static class TimeConditions
{
    /// <summary>A range. The intended mode takes a bound for its whole unit, so an included last day is in it; the faithful mode compares
    /// the bound's beginning with the raw time, as QuickSight was seen to.</summary>
    public static Expression? Range(FilterDefinition filter, FieldReference column, ViewState state)
    {
        var unit = Unit(filter);
        return FilterExpressions.All(
        [
            Bound(filter, "RangeMinimumValue", StateKeys.From, state) is not { } from ? null
                : Lower(column, Times.StartOf(unit, from), unit, filter.Body["IncludeMinimum"].IsTrue, state.Mode),
            Bound(filter, "RangeMaximumValue", StateKeys.To, state) is not { } to ? null
                : Upper(column, Times.StartOf(unit, to), unit, filter.Body["IncludeMaximum"].IsTrue, state.Mode),
        ]);
    }

    /// <summary>One unit.</summary>
    public static Expression? Equality(FilterDefinition filter, FieldReference column, ViewState state)
    {
        var unit = Unit(filter);
        var time = FilterExpressions.Chosen(filter, state) is [var chosen] ? TimeText.Read(chosen)
            : filter.Body["ParameterName"].Text is { } name ? Time(filter, state, name)
            : filter.Body["Value"].Text is { } text ? TimeText.Read(text)
            : Rolling(filter, filter.Body["RollingDate"], state);
        return time is { } given ? Between(column, Times.StartOf(unit, given), Times.Add(unit, Times.StartOf(unit, given), 1)) : null;
    }

    /// <summary>Units before, around or after an anchor: PREVIOUS is the unit before, THIS the one around it with its future, LAST n this
    /// one and n − 1 before it, NOW this one up to the anchor, NEXT n those after it.</summary>
    public static Expression? Relative(FilterDefinition filter, FieldReference column, ViewState state)
    {
        var body = filter.Body;
        var unit = Times.Unit(body["TimeGranularity"].Text ?? "DAY");
        var count = body["RelativeDateValue"].Whole
            ?? (body["ParameterName"].Text is { } name
                && FilterExpressions.ParameterOf(filter, state, name).Values.FirstOrDefault() is decimal number ? (int)number : 1);
        var anchor = body["AnchorDateConfiguration"]["ParameterName"].Text is { } parameter
            ? Time(filter, state, parameter) ?? state.Now
            : state.Now;
        var start = Times.StartOf(unit, anchor);
        var (from, to) = body["RelativeDateType"].Text switch
        {
            "PREVIOUS" => (Times.Add(unit, start, -1), start),
            "THIS" => (start, Times.Add(unit, start, 1)),
            "LAST" => (Times.Add(unit, start, 1 - count), Times.Add(unit, start, 1)),
            "NOW" => (start, anchor.PlusTicks(1)),
            "NEXT" => (Times.Add(unit, start, 1), Times.Add(unit, start, 1 + count)),
            var other => throw new QueryException($"the filter {filter.Id} is relative by {other}, which the viewer does not apply"),
        };
        if (body["ExcludePeriodConfiguration"] is { Exists: true } excluded && excluded["Status"].Text is null or "ENABLED")
        {
            to = Times.Add(Times.Unit(excluded["Granularity"].Required), to, -(excluded["Amount"].Whole ?? 0));
        }

        return Between(column, from, to);
    }

    /// <summary>Whether a day stands for an open end: definitions have no other word for all time.</summary>
    public static bool IsOpen(LocalDateTime day) => day.Year <= 1900 || day.Date >= new LocalDate(2099, 12, 31);

    /// <summary>The bound that holds: what was chosen, else what the definition says; null when it is open.</summary>
    public static LocalDateTime? Bound(FilterDefinition filter, string member, string key, ViewState state)
    {
        var bound = filter.Body[member];
        return state.Text.Value(StateKeys.Filter + filter.Id + key) is { } chosen ? TimeText.Read(chosen)
            : bound["StaticValue"].Text is { } text ? TimeText.Read(text)
            : bound["Parameter"].Text is { } name ? Time(filter, state, name)
            : Rolling(filter, bound["RollingDate"], state);
    }

    private static LocalDateTime? Time(FilterDefinition filter, ViewState state, string parameter) =>
        FilterExpressions.ParameterOf(filter, state, parameter).Values.FirstOrDefault() as LocalDateTime?;

    private static LocalDateTime? Rolling(FilterDefinition filter, DefinitionNode rolling, ViewState state)
    {
        if (rolling["Expression"].Text is not { } expression)
        {
            return null;
        }

        try
        {
            return Evaluator.Evaluate(ExpressionParser.Parse(expression), _ => null, state.Now) as LocalDateTime?;
        }
        catch (ExpressionException exception)
        {
            throw new QueryException($"the filter {filter.Id}: {exception.Message}");
        }
    }

    private static TimeUnit Unit(FilterDefinition filter) => Times.Unit(filter.Body["TimeGranularity"].Text ?? "DAY");

    private static Binary Lower(FieldReference column, LocalDateTime bound, TimeUnit unit, bool isIncluded, ViewerMode mode) => isIncluded
        ? new(">=", column, new Constant(bound))
        : mode == ViewerMode.Faithful ? new(">", column, new Constant(bound))
        : new(">=", column, new Constant(Times.Add(unit, bound, 1)));

    private static Binary Upper(FieldReference column, LocalDateTime bound, TimeUnit unit, bool isIncluded, ViewerMode mode) => !isIncluded
        ? new("<", column, new Constant(bound))
        : mode == ViewerMode.Faithful ? new("<=", column, new Constant(bound))
        : new("<", column, new Constant(Times.Add(unit, bound, 1)));

    private static Binary Between(FieldReference column, LocalDateTime from, LocalDateTime to) =>
        new("AND", new Binary(">=", column, new Constant(from)), new Binary("<", column, new Constant(to)));
}

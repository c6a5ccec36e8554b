using System.Collections.Immutable;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Expressions;
using QsGen.Viewer.Frames;
using QsGen.Viewer.State;

namespace QsGen.Viewer.Queries;

/// <summary>What filters demand of a row, as expressions.</summary>
internal static class FilterExpressions
{
    /// <summary>The condition of a filter; null when everything passes.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="state">What is chosen.</param>
    /// <exception cref="QueryException">The viewer does not know such a filter.</exception>
    public static Expression? Of(FilterDefinition filter, ViewState state)
    {
        var column = new FieldReference(filter.Column);
        var condition = filter.Kind switch
        {
            "CategoryFilter" => Category(filter, column, state),
            "NumericRangeFilter" => NumericRange(filter, column, state),
            "NumericEqualityFilter" => NumericEquality(filter, column, state),
            "TimeRangeFilter" => TimeConditions.Range(filter, column, state),
            "TimeEqualityFilter" => TimeConditions.Equality(filter, column, state),
            "RelativeDatesFilter" => TimeConditions.Relative(filter, column, state),
            _ => throw new QueryException($"the filter {filter.Id} is a {filter.Kind}, which the viewer does not apply"),
        };
        return WithNulls(condition, column, filter.NullOption);
    }

    /// <summary>A condition that holds under all of some; null when there are none.</summary>
    public static Expression? All(IEnumerable<Expression?> conditions) =>
        conditions.OfType<Expression>().Aggregate((Expression?)null, (all, next) => all is null ? next : new Binary("AND", all, next));

    /// <summary>The value of a parameter that a filter names.</summary>
    /// <exception cref="QueryException">There is no such parameter.</exception>
    public static ParameterValue ParameterOf(FilterDefinition filter, ViewState state, string name) =>
        state.Parameters.GetValueOrDefault(name)
            ?? throw new QueryException($"the filter {filter.Id} reads the parameter {name}, which is not declared");

    /// <summary>The values that were chosen for a filter; null when nobody chose.</summary>
    public static ImmutableArray<string>? Chosen(FilterDefinition filter, ViewState state) =>
        state.Text.Values(StateKeys.Filter + filter.Id);

    private static Expression? WithNulls(Expression? condition, FieldReference column, string? option) => (option, condition) switch
    {
        ("NULLS_ONLY", _) => new Call("isnull", [column], null, null),
        ("NON_NULLS_ONLY", null) => new Call("isnotnull", [column], null, null),
        ("ALL_VALUES", not null) => new Binary("OR", condition, new Call("isnull", [column], null, null)),
        _ => condition,
    };

    private static Expression? Category(FilterDefinition filter, FieldReference column, ViewState state)
    {
        var (kind, body) = filter.Body["Configuration"].Union;
        var match = body["MatchOperator"].Text;
        var selectAll = body["SelectAllOptions"].Text == "FILTER_ALL_VALUES";
        if (kind == "CustomFilterConfiguration")
        {
            if (Chosen(filter, state) is [var text] && text != StateKeys.AllValues)
            {
                return Match(filter, match, column, new Constant(text));
            }

            var value = body["ParameterName"].Text is { } name
                ? ParameterOf(filter, state, name).AsExpression
                : body["CategoryValue"].Text is { } literal ? new Constant(literal) : null;
            return value is null || selectAll ? null : Match(filter, match, column, value);
        }

        var values = Chosen(filter, state) switch
        {
            [StateKeys.AllValues] => null,
            { } chosen => chosen,
            null when body["ParameterName"].Text is { } name => ParameterOf(filter, state, name).Texts,
            null when selectAll => null,
            null => (ImmutableArray<string>?)body["CategoryValues"].Texts,
        };
        return values is null
            ? null
            : new Call(
                match is "DOES_NOT_EQUAL" or "DOES_NOT_CONTAIN" ? "notin" : "in",
                [column, new Values([.. values.Value.Select(value => new Constant(value))])],
                null,
                null);
    }

    private static Expression Match(
        FilterDefinition filter, string? match, FieldReference column, Expression value) => (match, value) switch
        {
            ("EQUALS", Values) => new Call("in", [column, value], null, null),
            ("DOES_NOT_EQUAL", Values) => new Call("notin", [column, value], null, null),
            ("EQUALS", _) => new Binary("=", column, value),
            ("DOES_NOT_EQUAL", _) => new Binary("<>", column, value),
            ("CONTAINS", _) => new Call("contains", [column, value], null, null),
            ("DOES_NOT_CONTAIN", _) => new Unary("NOT", new Call("contains", [column, value], null, null)),
            ("STARTS_WITH", _) => new Call("startswith", [column, value], null, null),
            ("ENDS_WITH", _) => new Call("endswith", [column, value], null, null),
            _ => throw new QueryException($"the filter {filter.Id} matches by {match}, which the viewer does not apply"),
        };

    private static Expression? NumericRange(FilterDefinition filter, FieldReference column, ViewState state) => All(
    [
        Bound(filter, "RangeMinimum", StateKeys.From, column, filter.Body["IncludeMinimum"].IsTrue ? ">=" : ">", state),
        Bound(filter, "RangeMaximum", StateKeys.To, column, filter.Body["IncludeMaximum"].IsTrue ? "<=" : "<", state),
    ]);

    private static Binary? Bound(
        FilterDefinition filter, string member, string key, FieldReference column, string symbol, ViewState state)
    {
        var bound = filter.Body[member];
        if (state.Text.Value(StateKeys.Filter + filter.Id + key) is { } chosen)
        {
            return ParameterValues.Read(ParameterKind.Decimal, chosen) is { } number ? new(symbol, column, new Constant(number)) : null;
        }

        return bound["StaticValue"].Number is { } fixedBound ? new(symbol, column, new Constant(fixedBound))
            : bound["Parameter"].Text is { } name && ParameterOf(filter, state, name).AsExpression is Constant { Value: not null } value
                ? new(symbol, column, value)
                : null;
    }

    private static Expression? NumericEquality(FilterDefinition filter, FieldReference column, ViewState state)
    {
        var value = Chosen(filter, state) is [var chosen] && ParameterValues.Read(ParameterKind.Decimal, chosen) is { } number
            ? new Constant(number)
            : filter.Body["ParameterName"].Text is { } name ? ParameterOf(filter, state, name).AsExpression
            : filter.Body["Value"].Number is { } literal ? new Constant(literal) : null;
        return value is null or Constant { Value: null } || filter.Body["SelectAllOptions"].Text == "FILTER_ALL_VALUES"
            ? null
            : new Binary(filter.Body["MatchOperator"].Text == "DOES_NOT_EQUAL" ? "<>" : "=", column, value);
    }
}

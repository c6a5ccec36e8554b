using NodaTime;
using QsGen.Database.Dialects;

namespace QsGen.Viewer.Expressions;

/// <summary>Writes expressions of columns as SQL; texts and times are bound, never written.</summary>
/// <param name="dialect">The engine.</param>
/// <param name="bindings">Gathers the values.</param>
/// <param name="column">The SQL and type of a column; the name was checked against the dataset's contract.</param>
/// <param name="level">Where somebody else computes an aggregate at a level of its own: what stands for it; null leaves it here.</param>
internal sealed class ExpressionSql(
    SqlDialect dialect, SqlBindings bindings, Func<string, SqlExpression> column, Func<Call, SqlExpression?>? level = null)
{
    /// <summary>Writes an expression.</summary>
    /// <exception cref="ExpressionException">It uses what the viewer does not compute.</exception>
    public SqlExpression Write(Expression expression) => expression switch
    {
        Constant constant => Literal(constant.Value),
        FieldReference field => column(field.Name),
        Unary { Operator: "NOT" } not => Condition($"NOT ({Write(not.Operand).AsCondition})"),
        Unary minus when Write(minus.Operand) is var operand => new($"(-{operand.AsValue})", operand.Type),
        Binary { Operator: "AND" or "OR" } logic =>
            Condition($"({Write(logic.Left).AsCondition} {logic.Operator} {Write(logic.Right).AsCondition})"),
        Binary { Operator: "=" or "<>" or "<" or "<=" or ">" or ">=" } comparison => Comparison(comparison),
        Binary arithmetic => Arithmetic(arithmetic),
        Call call when FunctionKinds.WindowOf(call) is { } aggregate => Window(call, aggregate),
        Call call when FunctionKinds.AggregateOf(call) is { } aggregate => Aggregated(call, aggregate),
        Call call => new FunctionSql(dialect, this).Call(call),
        Values => throw new ExpressionException("a list of values can't stand here"),
        _ => throw new ExpressionException("a parameter has no value here"),
    };

    /// <summary>An expression as a text literal, number or time.</summary>
    public SqlExpression Literal(object? value) => value switch
    {
        null => new("NULL", ResultType.Null),
        string text => new(bindings.Add(text), ResultType.Text),
        LocalDateTime time => new(bindings.Add(time), ResultType.Time),
        bool flag => Condition(flag ? "1 = 1" : "1 = 0"),
        decimal number when number == decimal.Truncate(number) => new(SqlDialect.Number(number), ResultType.Integer),
        decimal number => new(SqlDialect.Number(number), ResultType.Decimal),
        _ => throw new ExpressionException($"a value of {value.GetType().Name} can't stand in a query"),
    };

    /// <summary>An aggregate of a group's rows.</summary>
    /// <param name="aggregation">By AWS's name.</param>
    /// <param name="item">What is aggregated.</param>
    /// <param name="percentile">Which, 0 to 100.</param>
    /// <exception cref="ExpressionException">There is no such aggregation.</exception>
    public SqlExpression Aggregate(string aggregation, SqlExpression item, decimal percentile = 50) => aggregation switch
    {
        "SUM" => new($"SUM({item.AsValue})", item.Type == ResultType.Integer ? ResultType.Integer : ResultType.Decimal),
        "AVERAGE" => new($"AVG({item.AsValue})", ResultType.Decimal),
        "MIN" => new($"MIN({item.AsValue})", item.Type),
        "MAX" => new($"MAX({item.AsValue})", item.Type),
        "COUNT" => new($"COUNT({item.AsValue})", ResultType.Integer),
        "DISTINCT_COUNT" => new($"COUNT(DISTINCT {item.AsValue})", ResultType.Integer),
        "MEDIAN" => new(dialect.Percentile(item.AsValue, 0.5m), ResultType.Decimal),
        "PERCENTILE" => new(dialect.Percentile(item.AsValue, percentile / 100), ResultType.Decimal),
        "STDEV" => new($"STDDEV_SAMP({item.AsValue})", ResultType.Decimal),
        "STDEVP" => new($"STDDEV_POP({item.AsValue})", ResultType.Decimal),
        "VAR" => new($"VAR_SAMP({item.AsValue})", ResultType.Decimal),
        "VARP" => new($"VAR_POP({item.AsValue})", ResultType.Decimal),
        _ => throw new ExpressionException($"the viewer does not compute the aggregation {aggregation}"),
    };

    /// <summary>A condition.</summary>
    public static SqlExpression Condition(string sql) => new(sql, ResultType.Flag, IsCondition: true);

    private SqlExpression Aggregated(Call call, string aggregation)
    {
        var percentile = aggregation == "PERCENTILE" && call.Arguments is [_, Constant { Value: decimal share }] ? share : 50;
        if (!FunctionKinds.IsConditional(call))
        {
            return Aggregate(aggregation, Write(call.Arguments[0]), percentile);
        }

        var item = Write(call.Arguments[0]);
        return Aggregate(aggregation, item with
        {
            Sql = $"CASE WHEN {Write(call.Arguments[1]).AsCondition} THEN {item.AsValue} END",
            IsCondition = false,
        });
    }

    private SqlExpression Window(Call call, string aggregation)
    {
        if (!FunctionKinds.IsAfterAggregation(call) && level?.Invoke(call) is { } elsewhere)
        {
            return elsewhere;
        }

        var item = Write(call.Arguments[0]);
        var partition = string.Join(", ", (call.Level ?? []).Select(key => Write(key).AsValue));
        if (aggregation == "DISTINCT_COUNT")
        {
            return new(dialect.DistinctOver(item.AsValue, partition), ResultType.Integer);
        }

        if (aggregation is "MEDIAN" or "PERCENTILE")
        {
            throw new ExpressionException($"the viewer does not compute {call.Function}() at a level of its own");
        }

        var aggregate = Aggregate(aggregation, item);
        return aggregate with { Sql = $"{aggregate.Sql} OVER ({(partition.Length == 0 ? "" : $"PARTITION BY {partition}")})" };
    }

    private SqlExpression Comparison(Binary comparison)
    {
        var (left, right) = (Write(comparison.Left), Write(comparison.Right));
        (left, right) = (Fitting(left, comparison.Left, right), Fitting(right, comparison.Right, left));
        return Condition($"({left.AsValue} {comparison.Operator} {right.AsValue})");
    }

    // A text beside a time or a number is one.
    private SqlExpression Fitting(SqlExpression written, Expression expression, SqlExpression other) => (expression, other.Type) switch
    {
        (Constant { Value: string text }, ResultType.Time) when TimeText.Read(text) is { } time => Literal(time),
        (Constant { Value: string text }, ResultType.Integer or ResultType.Decimal)
            when EvaluatedFunctions.Call("parsedecimal", [text]) is decimal number => Literal(number),
        _ => written,
    };

    private SqlExpression Arithmetic(Binary arithmetic)
    {
        var (left, right) = (Write(arithmetic.Left), Write(arithmetic.Right));
        if (arithmetic.Operator == "+" && (left.Type == ResultType.Text || right.Type == ResultType.Text))
        {
            return new($"({left.AsValue} || {right.AsValue})", ResultType.Text);
        }

        var type = left.Type == ResultType.Integer && right.Type == ResultType.Integer ? ResultType.Integer : ResultType.Decimal;
        return arithmetic.Operator switch
        {
            "/" => new($"({left.AsValue} * 1.0 / NULLIF({right.AsValue}, 0))", ResultType.Decimal),
            "%" => new($"MOD({left.AsValue}, NULLIF({right.AsValue}, 0))", type),
            "^" => new($"POWER({left.AsValue}, {right.AsValue})", ResultType.Decimal),
            var symbol => new($"({left.AsValue} {symbol} {right.AsValue})", type),
        };
    }
}

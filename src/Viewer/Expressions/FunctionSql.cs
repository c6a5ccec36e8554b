using QsGen.Database.Dialects;

namespace QsGen.Viewer.Expressions;

/// <summary>Writes calls of functions that concern one row.</summary>
internal sealed class FunctionSql(SqlDialect dialect, ExpressionSql expressions)
{
    /// <summary>Writes a call.</summary>
    /// <exception cref="ExpressionException">The viewer does not compute the function, or it lacks arguments.</exception>
    public SqlExpression Call(Call call)
    {
        try
        {
            return call.Function switch
            {
                "ifelse" => IfElse(call),
                "switch" => Switch(call),
                "isnull" => ExpressionSql.Condition($"({Sql(call, 0)} IS NULL)"),
                "isnotnull" => ExpressionSql.Condition($"({Sql(call, 0)} IS NOT NULL)"),
                "not" => ExpressionSql.Condition($"NOT ({Item(call, 0).AsCondition})"),
                "in" => In(call, "IN"),
                "notin" => In(call, "NOT IN"),
                "coalesce" => Coalesce(call),
                "nullif" => Item(call, 0) with { Sql = $"NULLIF({Sql(call, 0)}, {Sql(call, 1)})" },
                "abs" or "round" or "sign" => Item(call, 0) with { Sql = $"{call.Function.ToUpperInvariant()}({All(call)})" },
                "ceil" or "floor" => new($"{call.Function.ToUpperInvariant()}({Sql(call, 0)})", ResultType.Integer),
                "mod" => Item(call, 0) with { Sql = $"MOD({Sql(call, 0)}, NULLIF({Sql(call, 1)}, 0))" },
                "sqrt" or "exp" or "ln" => new($"{call.Function.ToUpperInvariant()}({Sql(call, 0)})", ResultType.Decimal),
                "log" => new($"(LN({Sql(call, 0)}) / LN(10))", ResultType.Decimal),
                "inttodecimal" => Item(call, 0) with { Type = ResultType.Decimal },
                "decimaltoint" => new($"CAST(TRUNC({Sql(call, 0)}) AS {dialect.TypeName(SqlType.BigInt)})", ResultType.Integer),
                "parseint" => new(dialect.Cast(Sql(call, 0), SqlType.BigInt), ResultType.Integer),
                "parsedecimal" => new(dialect.Cast(Sql(call, 0), SqlType.Money), ResultType.Decimal),
                "tostring" => new(dialect.Cast(Sql(call, 0), SqlType.Text(4000)), ResultType.Text),
                _ => TextOrTime(call),
            };
        }
        catch (IndexOutOfRangeException)
        {
            throw new ExpressionException($"{call.Function}() lacks an argument");
        }
    }

    private SqlExpression TextOrTime(Call call) => call.Function switch
    {
        "concat" => new($"({string.Join(" || ", call.Arguments.Select(item => expressions.Write(item).AsValue))})", ResultType.Text),
        "tolower" => new($"LOWER({Sql(call, 0)})", ResultType.Text),
        "toupper" => new($"UPPER({Sql(call, 0)})", ResultType.Text),
        "trim" or "ltrim" or "rtrim" => new($"{call.Function.ToUpperInvariant()}({Sql(call, 0)})", ResultType.Text),
        "strlen" => new($"LENGTH({Sql(call, 0)})", ResultType.Integer),
        "substring" => new($"SUBSTR({All(call)})", ResultType.Text),
        "left" => new($"SUBSTR({Sql(call, 0)}, 1, {Sql(call, 1)})", ResultType.Text),
        "right" => new($"SUBSTR({Sql(call, 0)}, GREATEST(LENGTH({Sql(call, 0)}) - {Sql(call, 1)} + 1, 1))", ResultType.Text),
        "replace" => new($"REPLACE({All(call)})", ResultType.Text),
        "locate" => new(dialect.PlaceIn(Sql(call, 0), Sql(call, 1)), ResultType.Integer),
        "contains" => Found(call, place => $"{place} > 0"),
        "startswith" => Found(call, place => $"{place} = 1"),
        "endswith" => EndsWith(call),
        "truncdate" => new(dialect.StartOf(Unit(call, 0), Sql(call, 1)), ResultType.Time),
        "adddatetime" => new(dialect.AddUnits(Unit(call, 1), Sql(call, 2), Sql(call, 0)), ResultType.Time),
        "extract" => new(dialect.PartOf(Unit(call, 0), Sql(call, 1)), ResultType.Integer),
        "datediff" when call.Arguments.Length == 2 || Unit(call, 2) == TimeUnit.Day => new(
            $"(({dialect.SecondsBetween(dialect.DayOf(Sql(call, 0)), dialect.DayOf(Sql(call, 1)))}) / 86400)", ResultType.Integer),
        _ => throw new ExpressionException($"the viewer does not compute {call.Function}()"),
    };

    private SqlExpression IfElse(Call call)
    {
        var (cases, type, index) = ("", ResultType.Null, 0);
        for (; index + 1 < call.Arguments.Length; index += 2)
        {
            var then = expressions.Write(call.Arguments[index + 1]);
            cases += $" WHEN {Item(call, index).AsCondition} THEN {then.AsValue}";
            type = Wider(type, then.Type);
        }

        var otherwise = index < call.Arguments.Length ? expressions.Write(call.Arguments[index]) : expressions.Literal(null);
        return new($"CASE{cases} ELSE {otherwise.AsValue} END", Wider(type, otherwise.Type));
    }

    private SqlExpression Switch(Call call)
    {
        var (cases, type, index) = ("", ResultType.Null, 1);
        for (; index + 1 < call.Arguments.Length; index += 2)
        {
            var then = expressions.Write(call.Arguments[index + 1]);
            cases += $" WHEN {Sql(call, 0)} = {Sql(call, index)} THEN {then.AsValue}";
            type = Wider(type, then.Type);
        }

        var otherwise = index < call.Arguments.Length ? expressions.Write(call.Arguments[index]) : expressions.Literal(null);
        return new($"CASE{cases} ELSE {otherwise.AsValue} END", Wider(type, otherwise.Type));
    }

    private SqlExpression Coalesce(Call call)
    {
        List<SqlExpression> items = [.. call.Arguments.Select(expressions.Write)];
        return items.All(item => item.IsCondition)
            ? ExpressionSql.Condition($"COALESCE({string.Join(", ", items.Select(item => item.AsValue))}) = 1")
            : new($"COALESCE({string.Join(", ", items.Select(item => item.AsValue))})", items.Select(item => item.Type).Aggregate(Wider));
    }

    private SqlExpression In(Call call, string word)
    {
        var values = call.Arguments[1] is Values list ? list.Items : [call.Arguments[1]];
        return values.IsEmpty
            ? ExpressionSql.Condition(word == "IN" ? "1 = 0" : "1 = 1")
            : ExpressionSql.Condition(
                $"({Sql(call, 0)} {word} ({string.Join(", ", values.Select(item => expressions.Write(item).AsValue))}))");
    }

    private SqlExpression Found(Call call, Func<string, string> test)
    {
        var (text, part) = Cased(call);
        return ExpressionSql.Condition($"({test(dialect.PlaceIn(text, part))})");
    }

    private SqlExpression EndsWith(Call call)
    {
        var (text, part) = Cased(call);
        return ExpressionSql.Condition(
            $"(LENGTH({text}) >= LENGTH({part}) AND SUBSTR({text}, LENGTH({text}) - LENGTH({part}) + 1) = {part})");
    }

    private (string Text, string Part) Cased(Call call) =>
        call.Arguments is [_, _, FieldReference { Name: "CASE_INSENSITIVE" } or Constant { Value: "CASE_INSENSITIVE" }]
            ? ($"LOWER({Sql(call, 0)})", $"LOWER({Sql(call, 1)})")
            : (Sql(call, 0), Sql(call, 1));

    private static TimeUnit Unit(Call call, int index) => call.Arguments[index] is Constant { Value: string unit }
        ? Times.Unit(unit)
        : throw new ExpressionException($"{call.Function}() takes a unit of time such as 'DD'");

    private static ResultType Wider(ResultType one, ResultType other) => (one, other) switch
    {
        (ResultType.Null, _) => other,
        (_, ResultType.Null) => one,
        (ResultType.Integer, ResultType.Decimal) or (ResultType.Decimal, ResultType.Integer) => ResultType.Decimal,
        _ => one,
    };

    private string All(Call call) => string.Join(", ", call.Arguments.Select(item => expressions.Write(item).AsValue));

    private SqlExpression Item(Call call, int index) => expressions.Write(call.Arguments[index]);

    private string Sql(Call call, int index) => Item(call, index).AsValue;
}

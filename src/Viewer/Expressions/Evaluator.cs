using System.Globalization;
using NodaTime;

namespace QsGen.Viewer.Expressions;

/// <summary>Computes expressions of values that are at hand: defaults of dates, conditions on a row, what parameters decide.</summary>
/// <remarks>NULL as in SQL: most of what touches it is NULL. Texts compare by code point.</remarks>
internal static class Evaluator
{
    /// <summary>The value of an expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="leaf">The values of fields, parameters and calls that aggregate.</param>
    /// <param name="now">What <c>now()</c> is.</param>
    /// <exception cref="ExpressionException">A function is not among those that are computed here.</exception>
    public static object? Evaluate(Expression expression, Func<Expression, object?> leaf, LocalDateTime now)
    {
        return Of(expression);

        object? Of(Expression item) => item switch
        {
            Constant constant => constant.Value,
            FieldReference or ParameterReference => leaf(item),
            Unary { Operator: "NOT" } not => Of(not.Operand) is bool flag ? !flag : null,
            Unary minus => Of(minus.Operand) is { } number ? -Number(number) : null,
            Binary { Operator: "AND" } and => And(Of(and.Left) as bool?, Of(and.Right) as bool?),
            Binary { Operator: "OR" } or => Or(Of(or.Left) as bool?, Of(or.Right) as bool?),
            Binary binary => Apply(binary.Operator, Of(binary.Left), Of(binary.Right)),
            Call call when FunctionKinds.AggregateOf(call) is not null || FunctionKinds.WindowOf(call) is not null => leaf(call),
            Call call => CallOf(call),
            _ => throw new ExpressionException("a list of values can't stand here"),
        };

        object? CallOf(Call call) => call.Function switch
        {
            "ifelse" => IfElse(call),
            "isnull" => Of(call.Arguments[0]) is null,
            "isnotnull" => Of(call.Arguments[0]) is not null,
            "coalesce" => call.Arguments.Select(Of).FirstOrDefault(value => value is not null),
            "in" => In(call),
            "notin" => In(call) is { } isIn ? !isIn : null,
            "not" => Of(call.Arguments[0]) is bool flag ? !flag : null,
            "now" => now,
            _ => EvaluatedFunctions.Call(call.Function, [.. call.Arguments.Select(Of)]),
        };

        object? IfElse(Call call)
        {
            var index = 0;
            for (; index + 1 < call.Arguments.Length; index += 2)
            {
                if (Of(call.Arguments[index]) is true)
                {
                    return Of(call.Arguments[index + 1]);
                }
            }

            return index < call.Arguments.Length ? Of(call.Arguments[index]) : null;
        }

        bool? In(Call call) => Of(call.Arguments[0]) is { } value
            ? (call.Arguments[1] is Values values ? values.Items : [call.Arguments[1]]).Any(item => Compare(value, Of(item)) == 0)
            : null;
    }

    /// <summary>A number of any type as a decimal.</summary>
    /// <exception cref="ExpressionException">It is no number.</exception>
    public static decimal Number(object value) => value switch
    {
        decimal number => number,
        long number => number,
        int number => number,
        double number when double.IsFinite(number) && Math.Abs(number) < 7e27 => (decimal)number,
        string text when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw new ExpressionException($"'{value}' is no number"),
    };

    /// <summary>Compares two values; null when one is NULL.</summary>
    public static int? Compare(object? left, object? right) => (left, right) switch
    {
        (null, _) or (_, null) => null,
        (string one, string other) => string.CompareOrdinal(one, other),
        (LocalDateTime one, LocalDateTime other) => one.CompareTo(other),
        (LocalDateTime one, string other) => TimeText.Read(other) is { } time ? one.CompareTo(time) : 1,
        (string one, LocalDateTime other) => TimeText.Read(one) is { } time ? time.CompareTo(other) : -1,
        (bool one, bool other) => one.CompareTo(other),
        _ => Number(left).CompareTo(Number(right)),
    };

    private static bool? And(bool? left, bool? right) =>
        left == false || right == false ? false : left is null || right is null ? null : true;

    private static bool? Or(bool? left, bool? right) =>
        left == true || right == true ? true : left is null || right is null ? null : false;

    private static object? Apply(string symbol, object? left, object? right)
    {
        if (left is null || right is null)
        {
            return null;
        }

        return symbol switch
        {
            "=" => Compare(left, right) == 0,
            "<>" => Compare(left, right) != 0,
            "<" => Compare(left, right) < 0,
            "<=" => Compare(left, right) <= 0,
            ">" => Compare(left, right) > 0,
            ">=" => Compare(left, right) >= 0,
            "+" when left is string || right is string => $"{left}{right}",
            "+" => Number(left) + Number(right),
            "-" => Number(left) - Number(right),
            "*" => Number(left) * Number(right),
            "/" => Number(right) == 0 ? null : Number(left) / Number(right),
            "%" => Number(right) == 0 ? null : Number(left) % Number(right),
            _ => (decimal)Math.Pow((double)Number(left), (double)Number(right)),
        };
    }
}

using System.Collections.Immutable;
using NodaTime;

namespace QsGen.Viewer.Expressions;

/// <summary>Puts values in the places of parameters and calculated fields, and computes what then is known.</summary>
/// <remarks>A filter on a field that a parameter switches on and off so becomes a plain comparison, or nothing.</remarks>
/// <param name="parameter">The values of a parameter: one constant, or <see cref="Values"/> of them.</param>
/// <param name="calculated">The expression of a calculated field; null for a column.</param>
/// <param name="now">What <c>now()</c> is.</param>
internal sealed class Simplifier(Func<string, Expression> parameter, Func<string, Expression?> calculated, LocalDateTime now)
{
    private readonly Stack<string> _inside = new();

    /// <summary>The expression without parameters, of columns alone.</summary>
    /// <exception cref="ExpressionException">Calculated fields refer to each other in a circle.</exception>
    public Expression Simplify(Expression expression) => expression switch
    {
        ParameterReference named => parameter(named.Name),
        FieldReference field => Inline(field),
        Unary unary => Folded(unary with { Operand = Simplify(unary.Operand) }),
        Binary binary => Logic(binary with { Left = Simplify(binary.Left), Right = Simplify(binary.Right) }),
        Values values => new Values([.. values.Items.Select(Simplify)]),
        Call call => Listed(call with
        {
            Arguments = [.. call.Arguments.Select(Simplify)],
            Level = call.Level is { } level ? [.. level.Select(Simplify)] : null,
        }),
        _ => expression,
    };

    private Expression Inline(FieldReference field)
    {
        if (calculated(field.Name) is not { } expression)
        {
            return field;
        }

        if (_inside.Contains(field.Name))
        {
            throw new ExpressionException($"the calculated field '{field.Name}' refers to itself");
        }

        _inside.Push(field.Name);
        var inlined = Simplify(expression);
        _inside.Pop();
        return inlined;
    }

    private Expression Logic(Binary binary) => (binary.Operator, binary.Left, binary.Right) switch
    {
        ("AND", Constant { Value: true }, var other) => other,
        ("AND", var other, Constant { Value: true }) => other,
        ("AND", Constant { Value: false }, _) or ("AND", _, Constant { Value: false }) => new Constant(false),
        ("OR", Constant { Value: false }, var other) => other,
        ("OR", var other, Constant { Value: false }) => other,
        ("OR", Constant { Value: true }, _) or ("OR", _, Constant { Value: true }) => new Constant(true),
        ("=", Call { Function: "ifelse" } choice, Constant value) => Choice(binary, choice, value),
        ("=", Constant value, Call { Function: "ifelse" } choice) => Choice(binary, choice, value),
        _ => Folded(binary),
    };

    // ifelse(condition, A, B) = A is the condition when A and B are different constants; never NULL, as ifelse takes NULL for no.
    private Expression Choice(Binary binary, Call choice, Constant value) =>
        choice.Arguments is [var condition, Constant { Value: string yes }, Constant { Value: string no }]
        && value.Value is string wanted && yes != no
            ? wanted == yes ? condition
                : wanted == no ? new Unary("NOT", new Call("coalesce", [condition, new Constant(false)], null, null))
                : new Constant(false)
            : Folded(binary);

    // A list of one value is compared with it.
    private Expression Listed(Call call) =>
        call is { Function: "in", Arguments: [Call { Function: "ifelse" } choice, Values { Items: [Constant { Value: string } only] }] }
            ? Choice(new Binary("=", choice, only), choice, only)
            : Branch(call);

    private Expression Branch(Call call)
    {
        if (call.Function != "ifelse")
        {
            return Folded(call);
        }

        var kept = ImmutableArray.CreateBuilder<Expression>();
        var index = 0;
        for (; index + 1 < call.Arguments.Length; index += 2)
        {
            switch (call.Arguments[index])
            {
                case Constant { Value: true }:
                    kept.Add(call.Arguments[index + 1]);
                    return kept.Count == 1 ? kept[0] : call with { Arguments = kept.ToImmutable() };
                case Constant:
                    continue;
                default:
                    kept.AddRange(call.Arguments[index], call.Arguments[index + 1]);
                    break;
            }
        }

        kept.Add(index < call.Arguments.Length ? call.Arguments[index] : new Constant(null));
        return kept.Count == 1 ? kept[0] : call with { Arguments = kept.ToImmutable() };
    }

    private Expression Folded(Expression expression)
    {
        var isKnown = expression switch
        {
            Unary { Operand: Constant } => true,
            Binary { Left: Constant, Right: Constant } => true,
            Call call => FunctionKinds.AggregateOf(call) is null && FunctionKinds.WindowOf(call) is null && call.Arguments.All(
                item => item is Constant || (item is Values values && values.Items.All(value => value is Constant))),
            _ => false,
        };
        if (!isKnown)
        {
            return expression;
        }

        try
        {
            return new Constant(Evaluator.Evaluate(expression, _ => null, now));
        }
        catch (ExpressionException)
        {
            // The database computes it, or says why not.
            return expression;
        }
    }
}

using System.Collections.Immutable;
using System.Globalization;

namespace QsGen.Viewer.Expressions;

/// <summary>Reads QuickSight's expressions: arithmetic before comparison before NOT before AND before OR.</summary>
internal sealed class ExpressionParser
{
    private const int Deepest = 200;

    private static readonly string[] Stages = ["PRE_FILTER", "PRE_AGG", "POST_AGG_FILTER"];

    private readonly List<ExpressionToken> _tokens;
    private int _next;
    private int _depth;

    private ExpressionParser(string text) => _tokens = ExpressionTokens.Of(text);

    private ExpressionToken Token => _tokens[_next];

    /// <summary>Reads an expression.</summary>
    /// <exception cref="ExpressionException">It can't be read; the message says where.</exception>
    public static Expression Parse(string text)
    {
        var parser = new ExpressionParser(text);
        var expression = parser.Or();
        return parser.Token.Kind == ExpressionTokenKind.End ? expression : throw parser.Unexpected();
    }

    private Expression Or()
    {
        if (++_depth > Deepest)
        {
            throw new ExpressionException("is nested too deeply");
        }

        var left = And();
        while (TakeWord("OR"))
        {
            left = new Binary("OR", left, And());
        }

        _depth--;
        return left;
    }

    private Expression And()
    {
        var left = Not();
        while (TakeWord("AND"))
        {
            left = new Binary("AND", left, Not());
        }

        return left;
    }

    private Expression Not() => IsWord("NOT") && _tokens[_next + 1].Text != "(" && TakeWord("NOT")
        ? new Unary("NOT", Not())
        : Comparison();

    private Expression Comparison()
    {
        var left = Sum();
        while (true)
        {
            if (TakeSymbol("=", "<>", "<", "<=", ">", ">=") is { } symbol)
            {
                left = new Binary(symbol, left, Sum());
            }
            else if (IsWord("IN") || (IsWord("NOT") && string.Equals(_tokens[_next + 1].Text, "IN", StringComparison.OrdinalIgnoreCase)))
            {
                var isNot = TakeWord("NOT");
                TakeWord("IN");
                left = new Call(isNot ? "notin" : "in", [left, Sum()], null, null);
            }
            else
            {
                return left;
            }
        }
    }

    private Expression Sum()
    {
        var left = Product();
        while (TakeSymbol("+", "-") is { } symbol)
        {
            left = new Binary(symbol, left, Product());
        }

        return left;
    }

    private Expression Product()
    {
        var left = Power();
        while (TakeSymbol("*", "/", "%") is { } symbol)
        {
            left = new Binary(symbol, left, Power());
        }

        return left;
    }

    private Expression Power()
    {
        var left = Signed();
        return TakeSymbol("^") is null ? left : new Binary("^", left, Power());
    }

    private Expression Signed()
    {
        if (TakeSymbol("+", "-") is not { } sign)
        {
            return Operand();
        }

        return (sign, Signed()) switch
        {
            ("-", Constant { Value: decimal number }) => new Constant(-number),
            ("-", var operand) => new Unary("-", operand),
            (_, var operand) => operand,
        };
    }

    private Expression Operand()
    {
        var token = Token;
        _next++;
        switch (token.Kind)
        {
            case ExpressionTokenKind.Text:
                return new Constant(token.Text);
            case ExpressionTokenKind.Number:
                return decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                    ? new Constant(number)
                    : throw Unexpected(token);
            case ExpressionTokenKind.Field:
                return new FieldReference(token.Text);
            case ExpressionTokenKind.Parameter:
                return new ParameterReference(token.Text);
            case ExpressionTokenKind.Word when Token.Text == "(" && Token.Kind == ExpressionTokenKind.Symbol:
                return CallOf(token.Text.ToLowerInvariant());
            case ExpressionTokenKind.Word when token.Text.Equals("null", StringComparison.OrdinalIgnoreCase):
                return new Constant(null);
            case ExpressionTokenKind.Word when token.Text.Equals("true", StringComparison.OrdinalIgnoreCase):
                return new Constant(true);
            case ExpressionTokenKind.Word when token.Text.Equals("false", StringComparison.OrdinalIgnoreCase):
                return new Constant(false);
            case ExpressionTokenKind.Word:
                return new FieldReference(token.Text);
            case ExpressionTokenKind.Symbol when token.Text is "(" or "[":
                return Group(token.Text == "(" ? ")" : "]");
            default:
                throw Unexpected(token);
        }
    }

    private Expression Group(string end)
    {
        var items = List(end);
        return items is [var only] && end == ")" ? only : new Values([.. items]);
    }

    private Call CallOf(string function)
    {
        _next++;
        var items = List(")");
        string? stage = null;
        if (items is [.., FieldReference word] && Stages.Contains(word.Name.ToUpperInvariant()))
        {
            stage = word.Name.ToUpperInvariant();
            items.RemoveAt(items.Count - 1);
        }

        ImmutableArray<Expression>? level = null;
        if (items is [_, .., Values brackets] && function is not ("in" or "notin"))
        {
            level = brackets.Items;
            items.RemoveAt(items.Count - 1);
        }

        return new(function, [.. items], level, stage);
    }

    private List<Expression> List(string end)
    {
        var items = new List<Expression>();
        if (TakeSymbol(end) is not null)
        {
            return items;
        }

        do
        {
            items.Add(Or());
        }
        while (TakeSymbol(",") is not null);

        return TakeSymbol(end) is null ? throw Unexpected() : items;
    }

    private bool IsWord(string word) =>
        Token.Kind == ExpressionTokenKind.Word && Token.Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool TakeWord(string word)
    {
        if (!IsWord(word))
        {
            return false;
        }

        _next++;
        return true;
    }

    private string? TakeSymbol(params ReadOnlySpan<string> symbols)
    {
        if (Token.Kind != ExpressionTokenKind.Symbol || !symbols.Contains(Token.Text))
        {
            return null;
        }

        return _tokens[_next++].Text;
    }

    private ExpressionException Unexpected() => Unexpected(Token);

    private static ExpressionException Unexpected(ExpressionToken token) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"at character {token.Position}: {Wrong(token)}"));

    private static string Wrong(ExpressionToken token) =>
        token.Kind == ExpressionTokenKind.End ? "the expression ends too early" : $"'{token.Text}' can't stand here";
}

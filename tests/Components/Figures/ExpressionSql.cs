using System.Text.RegularExpressions;

namespace QsGen.Tests.Components.Figures;

/// <summary>Writes QuickSight expressions as DuckDB SQL: those that the apps use, and an exception for any other.</summary>
internal sealed partial class ExpressionSql
{
    private static readonly string[] Words = ["AND", "OR", "NOT"];

    private readonly Func<string, string> _parameter;
    private readonly List<string> _tokens;
    private int _next;

    private ExpressionSql(string expression, Func<string, string> parameter)
    {
        _parameter = parameter;
        _tokens = [.. Token().Matches(expression).Select(match => match.Value)];
        if (string.Concat(_tokens) != Space().Replace(expression, match => match.Groups["text"].Value))
        {
            throw new NotSupportedException($"can't read all of {expression}");
        }
    }

    /// <summary>SQL for an expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="parameter">SQL for the value of a parameter.</param>
    public static string Write(string expression, Func<string, string> parameter) => new ExpressionSql(expression, parameter).Sequence();

    /// <summary>Whether it aggregates over the rows of each level it names, after the filters on plain fields.</summary>
    public static bool IsLevelAware(string expression) => expression.Contains('[');

    /// <summary>Whether it aggregates over the rows of a visual's group.</summary>
    public static bool IsAggregate(string expression) => !IsLevelAware(expression) && Aggregate().IsMatch(expression);

    private string Sequence()
    {
        var parts = new List<string>();
        while (_next < _tokens.Count && _tokens[_next] is not ("," or ")" or "]"))
        {
            parts.Add(Item());
        }

        return string.Join(' ', parts);
    }

    private string Item()
    {
        var token = _tokens[_next++];
        if (token.StartsWith("${", StringComparison.Ordinal))
        {
            return _parameter(token[2..^1]);
        }

        if (token[0] == '{')
        {
            return $"\"{token[1..^1]}\"";
        }

        if (token == "(")
        {
            return $"({Inside(")")[0]})";
        }

        return char.IsLetter(token[0]) && !Words.Contains(token) ? Call(token) : token;
    }

    private List<string> Inside(string end)
    {
        var items = new List<string>();
        while (_tokens[_next] != end)
        {
            items.Add(_tokens[_next] == "[" ? Level() : Sequence());
            _next += _tokens[_next] == "," ? 1 : 0;
        }

        _next++;
        return items;
    }

    private string Level()
    {
        _next++;
        return $" OVER (PARTITION BY {string.Join(", ", Inside("]"))})";
    }

    private string Call(string function)
    {
        _next++;
        var items = Inside(")");
        var over = items.Count > 1 ? items[^1] : "";
        return function switch
        {
            "ifelse" => $"CASE WHEN {items[0]} THEN {items[1]} ELSE {items[2]} END",
            "isNull" => $"({items[0]} IS NULL)",
            "abs" => $"ABS({items[0]})",
            "sum" => $"SUM({items[0]}){over}",
            "distinct_count" => $"COUNT(DISTINCT {items[0]}){over}",
            _ => throw new NotSupportedException($"the function {function}"),
        };
    }

    [GeneratedRegex(@"'(?:[^']|'')*'|\$\{\w+\}|\{\w+\}|\d+(?:\.\d+)?|\w+|<>|<=|>=|[-+*/=<>(),\[\]]")]
    private static partial Regex Token();

    [GeneratedRegex(@"(?<text>'(?:[^']|'')*')|\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\b(sum|distinct_count)\(")]
    private static partial Regex Aggregate();
}

using System.Globalization;
using NodaTime;

namespace QsGen.Viewer.Expressions;

/// <summary>Functions of values that are at hand.</summary>
internal static class EvaluatedFunctions
{
    /// <summary>The result of a function; NULL when an argument is.</summary>
    /// <exception cref="ExpressionException">The function is not among these, or an argument is of the wrong type.</exception>
    public static object? Call(string function, object?[] arguments)
    {
        if (Array.Exists(arguments, argument => argument is null))
        {
            return null;
        }

        return (function, arguments) switch
        {
            ("abs", [{ } number]) => Math.Abs(Evaluator.Number(number)),
            ("ceil", [{ } number]) => decimal.Ceiling(Evaluator.Number(number)),
            ("floor", [{ } number]) => decimal.Floor(Evaluator.Number(number)),
            ("round", [{ } number]) => Math.Round(Evaluator.Number(number), MidpointRounding.AwayFromZero),
            ("round", [{ } number, { } places]) =>
                Math.Round(Evaluator.Number(number), (int)Evaluator.Number(places), MidpointRounding.AwayFromZero),
            ("tolower", [string text]) => text.ToLowerInvariant(),
            ("toupper", [string text]) => text.ToUpperInvariant(),
            ("trim", [string text]) => text.Trim(),
            ("strlen", [string text]) => (decimal)text.Length,
            ("concat", _) => string.Concat(arguments),
            ("contains", [string text, string part, ..]) => text.Contains(part, Case(arguments)),
            ("startswith", [string text, string part, ..]) => text.StartsWith(part, Case(arguments)),
            ("endswith", [string text, string part, ..]) => text.EndsWith(part, Case(arguments)),
            ("truncdate", [string unit, LocalDateTime time]) => Times.StartOf(Times.Unit(unit), time),
            ("adddatetime", [{ } count, string unit, LocalDateTime time]) =>
                Times.Add(Times.Unit(unit), time, (int)Evaluator.Number(count)),
            ("parsedate", [string text, ..]) => TimeText.Read(text),
            ("parseint", [string text]) => long.TryParse(text, CultureInfo.InvariantCulture, out var whole) ? (decimal)whole : null,
            ("parsedecimal", [string text]) =>
                decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
            _ => throw new ExpressionException($"{function}() is not computed by the viewer for these arguments"),
        };
    }

    private static StringComparison Case(object?[] arguments) =>
        arguments is [_, _, "CASE_INSENSITIVE"] ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
}

using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Expressions;
using QsGen.Viewer.Frames;

namespace QsGen.Viewer.State;

/// <summary>Resolves parameters: the address before defaults that move with time before fixed ones.</summary>
internal static class ParameterValues
{
    /// <summary>The values of all parameters.</summary>
    /// <param name="parameters">The parameters of the dashboard.</param>
    /// <param name="state">What is set.</param>
    /// <param name="now">What dates that move count from.</param>
    /// <param name="problems">Gets what was set and could not be understood; the default holds then.</param>
    public static ImmutableDictionary<string, ParameterValue> Resolve(
        ImmutableDictionary<string, ParameterDefinition> parameters, StateText state, LocalDateTime now, ICollection<Problem> problems) =>
        parameters.ToImmutableDictionary(pair => pair.Key, pair => Resolve(pair.Value, state, now, problems));

    /// <summary>A value as the address has it.</summary>
    public static string Text(object value) => value switch
    {
        LocalDateTime time => TimeText.Write(time),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    /// <summary>A text as a value of a type; null when it is none.</summary>
    public static object? Read(ParameterKind kind, string text) => kind switch
    {
        ParameterKind.Text => text,
        ParameterKind.Time => TimeText.Read(text),
        ParameterKind.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? (decimal)whole
            : null,
        _ => decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null,
    };

    private static ParameterValue Resolve(ParameterDefinition parameter, StateText state, LocalDateTime now, ICollection<Problem> problems)
    {
        var defaults = new ParameterValue(parameter, Defaults(parameter, now, problems), IsDefault: true);
        if (state.Values(StateKeys.Parameter + parameter.Name) is not { } texts)
        {
            return defaults;
        }

        // Several values can be taken away altogether; one value can be the empty text.
        var given = parameter.IsMultiple || parameter.Kind != ParameterKind.Text ? texts.RemoveAll(text => text.Length == 0) : texts;
        var values = given.Select(text => Read(parameter.Kind, text)).ToList();
        if (values.Contains(null) || (!parameter.IsMultiple && values.Count > 1))
        {
            problems.Add(new(
                values.Contains(null)
                    ? $"'{Shortened(given[values.IndexOf(null)])}' is not {Noun(parameter.Kind)}; the default is shown"
                    : "takes one value and got several; the default is shown",
                parameter.Name));
            return defaults;
        }

        var chosen = new ParameterValue(parameter, [.. values.Select(value => value!)], IsDefault: false);
        return chosen.Texts.SequenceEqual(defaults.Texts) ? defaults : chosen;
    }

    private static ImmutableArray<object> Defaults(ParameterDefinition parameter, LocalDateTime now, ICollection<Problem> problems)
    {
        try
        {
            if (parameter.Rolling is { } rolling)
            {
                return Evaluator.Evaluate(ExpressionParser.Parse(rolling), _ => null, now) is LocalDateTime time ? [time] : [];
            }
        }
        catch (ExpressionException exception)
        {
            problems.Add(new($"its default can't be computed: {exception.Message}", parameter.Name));
            return [];
        }

        var texts = parameter.Defaults.IsEmpty && parameter.CustomWhenUnset is { } custom ? [custom] : parameter.Defaults;
        return [.. texts.Select(text => Read(parameter.Kind, text)).OfType<object>()];
    }

    private static string Shortened(string text) => text.Length > 60 ? text[..60] + "…" : text;

    private static string Noun(ParameterKind kind) => kind switch
    {
        ParameterKind.Time => "a day such as 2026-11-30",
        ParameterKind.Integer => "a whole number",
        _ => "a number",
    };
}

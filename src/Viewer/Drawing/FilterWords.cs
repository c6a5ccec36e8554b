using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Formats;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Queries;
using QsGen.Viewer.State;

namespace QsGen.Viewer.Drawing;

/// <summary>What filters are set to, in words.</summary>
internal static class FilterWords
{
    private const int Listed = 3;

    /// <summary>A filter under a state. One on a field that parameters compute is said in the parameters' words.</summary>
    public static ActiveFilter Of(DashboardDefinition dashboard, SheetDefinition sheet, FilterDefinition filter, ViewState state)
    {
        var parameters = ParametersOf(filter).Where(state.Parameters.ContainsKey).ToImmutableArray();
        if (parameters.IsEmpty && Behind(dashboard, filter, state) is { } parameter)
        {
            var key = StateKeys.Parameter + parameter.Definition.Name;
            var shown = sheet.Controls.FirstOrDefault(item => item.Parameter == parameter.Definition.Name) is { } of
                ? ControlDrawer.Draw(dashboard, sheet, of, state)
                : null;
            return new(
                shown?.Title is { Length: > 0 } known ? known : ParameterLabel(dashboard, parameter.Definition.Name),
                parameter.Texts.All(text => text.Length == 0) ? shown?.Info ?? "" : List(parameter.Texts),
                parameter.IsDefault,
                state.Text.Values(key) is null ? [] : [key]);
        }

        var control = sheet.Controls.FirstOrDefault(item =>
            item.Filter == filter.Id || (item.Parameter is not null && parameters.Contains(item.Parameter)));
        ImmutableArray<string> keys =
        [
            .. new[] { "", StateKeys.From, StateKeys.To }.Select(end => StateKeys.Filter + filter.Id + end)
                .Concat(parameters.Select(name => StateKeys.Parameter + name)).Where(key => state.Text.Values(key) is not null),
        ];
        return new(
            control?.Title is { Length: > 0 } title && parameters.Length < 2 ? title : HumanWords.Of(filter.Column),
            Text(filter, state, parameters),
            keys.IsEmpty,
            keys);
    }

    /// <summary>What people call a parameter that no control shows: the column that it is compared with.</summary>
    public static string ParameterLabel(DashboardDefinition dashboard, string parameter)
    {
        var fields = dashboard.CalculatedFields.Where(field => Mentions(field, parameter)).ToList();
        var expression = (fields.Find(field => field.Expression.Contains($"}} = ${{{parameter}}}", StringComparison.Ordinal))
            ?? fields.FirstOrDefault())?.Expression ?? "";
        var start = expression.IndexOf('{', expression.IndexOf($"${{{parameter}}}", StringComparison.Ordinal) + 2 is var at && at > 1
            ? expression.IndexOf('}', at)
            : 0);
        var end = start < 0 ? -1 : expression.IndexOf('}', start);
        return start < 0 || end < 0 ? HumanWords.Of(parameter) : HumanWords.Of(expression[(start + 1)..end]);
    }

    /// <summary>Whether a calculated field reads a parameter.</summary>
    public static bool Mentions(CalculatedFieldDefinition field, string parameter) =>
        field.Expression.Contains($"${{{parameter}}}", StringComparison.Ordinal);

    /// <summary>What a list of chosen values says.</summary>
    public static string List(ImmutableArray<string> values) => values.Length == 0 ? "nothing"
        : values.Length <= Listed ? string.Join(", ", values.Select(value => value.Length == 0 ? "(empty)" : value))
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", values.Take(Listed))} and {values.Length - Listed} more");

    /// <summary>The parameters that a filter reads.</summary>
    public static IEnumerable<string> ParametersOf(FilterDefinition filter) => new[]
    {
        filter.Body["ParameterName"].Text,
        filter.Body["RangeMinimumValue"]["Parameter"].Text,
        filter.Body["RangeMaximumValue"]["Parameter"].Text,
        filter.Body["RangeMinimum"]["Parameter"].Text,
        filter.Body["RangeMaximum"]["Parameter"].Text,
        filter.Kind == "CategoryFilter" ? filter.Body["Configuration"].Members.FirstOrDefault().Node["ParameterName"].Text : null,
    }.OfType<string>();

    private static string Text(FilterDefinition filter, ViewState state, ImmutableArray<string> parameters) => filter.Kind switch
    {
        "TimeRangeFilter" => Range(
            TimeConditions.Bound(filter, "RangeMinimumValue", StateKeys.From, state),
            TimeConditions.Bound(filter, "RangeMaximumValue", StateKeys.To, state)),
        "RelativeDatesFilter" =>
            $"{filter.Body["RelativeDateType"].Text} {filter.Body["RelativeDateValue"].Text} {filter.Body["TimeGranularity"].Text}",
        "TopBottomFilter" => $"the first {filter.Body["Limit"].Text ?? Held(state, parameters)}",
        "NumericRangeFilter" =>
            $"from {Bound(filter, "RangeMinimum", StateKeys.From, state)} to {Bound(filter, "RangeMaximum", StateKeys.To, state)}",
        _ when FilterExpressions.Chosen(filter, state) is { } chosen => chosen is [StateKeys.AllValues] ? "all" : List(chosen),
        _ when parameters.Length > 0 => Held(state, parameters),
        "CategoryFilter" when filter.Body["Configuration"].Union.Node is var body => body["CategoryValue"].Text is { } value ? value
            : body["SelectAllOptions"].Exists ? "all" : List(body["CategoryValues"].Texts),
        _ => filter.Body["Value"].Text ?? "",
    };

    // Of several the one that somebody set.
    private static ParameterValue? Behind(DashboardDefinition dashboard, FilterDefinition filter, ViewState state) =>
        dashboard.CalculatedFields.FirstOrDefault(field => field.Name == filter.Column && field.Dataset == filter.Dataset) is { } computed
            ? state.Parameters.Values.Where(parameter => Mentions(computed, parameter.Definition.Name))
                .OrderBy(parameter => parameter.IsDefault).ThenBy(parameter => parameter.Definition.Name, StringComparer.Ordinal)
                .FirstOrDefault()
            : null;

    private static string Held(ViewState state, ImmutableArray<string> parameters) =>
        List([.. parameters.SelectMany(name => state.Parameters[name].Texts)]);

    private static string Bound(FilterDefinition filter, string member, string key, ViewState state) =>
        state.Text.Value(StateKeys.Filter + filter.Id + key) ?? filter.Body[member]["StaticValue"].Text
        ?? (filter.Body[member]["Parameter"].Text is { } name && state.Parameters.TryGetValue(name, out var held) ? List(held.Texts)
            : "any");

    private static string Range(LocalDateTime? from, LocalDateTime? to) => (from, to) switch
    {
        (null, null) => "any day",
        ({ } first, { } last) when TimeConditions.IsOpen(first) || TimeConditions.IsOpen(last) => Range(
            TimeConditions.IsOpen(first) ? null : first, TimeConditions.IsOpen(last) ? null : last),
        ({ } first, null) => $"from {Day(first)}",
        (null, { } last) => $"to {Day(last)}",
        ({ } first, { } last) => $"{Day(first)} to {Day(last)}",
    };

    private static string Day(LocalDateTime time) => TimeFormat.Write(time, TimeFormat.Of("DAY"));
}

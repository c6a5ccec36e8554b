using System.Collections.Immutable;
using NodaTime;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Expressions;
using QsGen.Viewer.Formats;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Queries;
using QsGen.Viewer.State;

namespace QsGen.Viewer.Drawing;

/// <summary>Draws controls. Options that lie in the database are asked for when a list is opened, so that a sheet waits for none.</summary>
internal static class ControlDrawer
{
    private static readonly (string Text, int First, int Last)[] Spans =
        [("Today", 0, 0), ("Last 7 days", -6, 0), ("Last 30 days", -29, 0), ("Last 90 days", -89, 0)];

    /// <summary>Draws a control.</summary>
    public static ControlFrame Draw(DashboardDefinition dashboard, SheetDefinition sheet, ControlDefinition control, ViewState state)
    {
        var parameter = control.Parameter is { } name ? state.Parameters.GetValueOrDefault(name) : null;
        var filter = control.Filter is { } id ? dashboard.Filter(id)?.Filter : null;
        var kind = control.Kind switch
        {
            _ when parameter is null && filter is null => ControlKind.NotDrawn,
            "Dropdown" => ControlKind.Dropdown,
            "List" => ControlKind.List,
            "Slider" => ControlKind.Slider,
            "TextField" => ControlKind.TextField,
            "TextArea" => ControlKind.TextArea,
            "DateTimePicker" when control.Body["Type"].Text == "DATE_RANGE" || filter?.Kind == "TimeRangeFilter" => ControlKind.DateRange,
            "DateTimePicker" or "RelativeDateTime" => ControlKind.Date,
            _ => ControlKind.NotDrawn,
        };
        var isRange = kind == ControlKind.DateRange || (kind == ControlKind.Slider && filter?.Kind == "NumericRangeFilter");
        ImmutableArray<string> keys = parameter is not null ? [StateKeys.Parameter + parameter.Definition.Name]
            : isRange ? [StateKeys.Filter + control.Filter + StateKeys.From, StateKeys.Filter + control.Filter + StateKeys.To]
            : [StateKeys.Filter + control.Filter];
        var fixedValues = control.Body["SelectableValues"]["Values"];
        return new ControlFrame
        {
            Id = control.Id,
            Kind = kind,
            Title = control.Title,
            Info = kind == ControlKind.NotDrawn ? control.Kind : Hint(control),
            Keys = keys,
            Values = parameter is not null ? Texts(parameter) : filter is null ? [] : Values(filter, isRange, state),
            IsDefault = parameter?.IsDefault ?? keys.All(key => state.Text.Values(key) is null),
            IsMultiple = parameter?.Definition.IsMultiple ?? control.Body["Type"].Text is null or "MULTI_SELECT",
            AllText = AllText(control, filter, parameter),
            Options = fixedValues.Exists
                ? [.. fixedValues.Texts.Select(value => new ControlOption(value, OptionText(value)))]
                : [],
            HasMoreOptions = kind is ControlKind.Dropdown or ControlKind.List && !fixedValues.Exists,
            Minimum = control.Body["MinimumValue"].Number,
            Maximum = control.Body["MaximumValue"].Number,
            Step = control.Body["StepSize"].Number,
            Presets = kind == ControlKind.DateRange
                ? [.. Spans.Select(span => new ControlPreset(span.Text, [Day(state, span.First), Day(state, span.Last)]))]
                : [],
            Awaits = Awaited(sheet, control, state),
        };
    }

    /// <summary>What a control is set to, in words.</summary>
    public static string Words(ControlFrame frame) => frame switch
    {
        { Kind: ControlKind.DateRange, Values: [var from, var to] } => (from, to) switch
        {
            ("", "") => "any day",
            (_, "") => $"from {from}",
            ("", _) => $"to {to}",
            _ => $"{from} to {to}",
        },
        { Kind: ControlKind.Date, Values: [] or [""] } => "any day",
        { IsMultiple: false, Values: [] or [""] } => frame.Info ?? "not set",
        { Values.IsEmpty: true } => "all",
        _ => FilterWords.List([.. frame.Values.Select(OptionText)]),
    };

    /// <summary>The control that a cascade starts from, with the column that has to match it.</summary>
    public static IEnumerable<(ControlDefinition Control, string Column)> Cascade(SheetDefinition sheet, ControlDefinition control) =>
        from step in control.Body["CascadingControlConfiguration"]["SourceControls"].Items
        let source = sheet.Controls.FirstOrDefault(other => other.Id == step["SourceSheetControlId"].Text)
        where source is not null
        select (source, step["ColumnToMatch"]["ColumnName"].Required);

    // A sentinel of the definition is no word.
    private static string OptionText(string value) => value switch
    {
        "__ALL__" => "All",
        "__placeholder__" => "None",
        _ => value,
    };

    private static string? Hint(ControlDefinition control) => control.Body["DisplayOptions"]["InfoIconLabelOptions"]["InfoIconText"].Text
        ?? control.Body["DisplayOptions"]["PlaceholderOptions"]["Placeholder"].Text;

    // A day that stands for an open end is no day that somebody chose.
    private static ImmutableArray<string> Texts(ParameterValue parameter) =>
        parameter is { Definition.Kind: ParameterKind.Time, Values: [LocalDateTime day] } && TimeConditions.IsOpen(day)
            ? [""]
            : parameter.Texts;

    private static string? AllText(ControlDefinition control, FilterDefinition? filter, ParameterValue? parameter) =>
        control.Body["DisplayOptions"]["SelectAllOptions"]["Visibility"].Text == "HIDDEN" ? null
        : filter?.Kind == "CategoryFilter" || parameter?.Definition.IsMultiple == true ? "All" : null;

    private static ImmutableArray<string> Values(FilterDefinition filter, bool isRange, ViewState state)
    {
        if (isRange && filter.Kind == "TimeRangeFilter")
        {
            return
            [
                TimeConditions.Bound(filter, "RangeMinimumValue", StateKeys.From, state) is { } from ? TimeText.Write(from) : "",
                TimeConditions.Bound(filter, "RangeMaximumValue", StateKeys.To, state) is { } to ? TimeText.Write(to) : "",
            ];
        }

        if (isRange)
        {
            return
            [
                state.Text.Value(StateKeys.Filter + filter.Id + StateKeys.From) ?? filter.Body["RangeMinimum"]["StaticValue"].Text ?? "",
                state.Text.Value(StateKeys.Filter + filter.Id + StateKeys.To) ?? filter.Body["RangeMaximum"]["StaticValue"].Text ?? "",
            ];
        }

        return FilterExpressions.Chosen(filter, state) switch
        {
            [StateKeys.AllValues] => [],
            { } chosen => chosen,
            null when filter.Kind == "CategoryFilter" => filter.Body["Configuration"].Union.Node["CategoryValues"].Texts,
            null => [],
        };
    }

    // A list that follows another has nothing to offer before that one says something.
    private static ImmutableArray<string> Awaited(SheetDefinition sheet, ControlDefinition control, ViewState state) =>
    [
        .. Cascade(sheet, control).Select(step => step.Control)
            .Where(source => source.Parameter is { } name && state.Parameters.GetValueOrDefault(name) is { IsDefault: true })
            .Select(source => source.Id),
    ];

    private static string Day(ViewState state, int offset) =>
        TimeFormat.Write(state.Now.Date.PlusDays(offset).AtMidnight(), TimeFormat.Of("DAY"));
}

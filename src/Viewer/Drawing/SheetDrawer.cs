using System.Collections.Immutable;
using System.Globalization;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Formats;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Queries;
using QsGen.Viewer.State;

namespace QsGen.Viewer.Drawing;

/// <summary>Draws sheets without their figures; no query runs for it.</summary>
internal static class SheetDrawer
{
    private const int GridColumns = 36;

    /// <summary>Draws a sheet.</summary>
    public static SheetFrame Draw(
        DashboardDefinition dashboard, SheetDefinition sheet, ViewState state, FreshnessFrame freshness, string generation) => new(
        dashboard.Id,
        sheet.Id,
        sheet.Name,
        sheet.Title,
        sheet.Description,
        Layout(sheet),
        [.. Controls(dashboard, sheet, state).Select(control => ControlDrawer.Draw(dashboard, sheet, control, state))],
        [.. sheet.TextBoxes.Select(box => TextBoxReader.Read(box.Id, box.Content))],
        [.. sheet.Visuals.Select(visual => new VisualPlace(visual.Id, VisualDrawer.KindOf(visual), visual.Title, visual.Subtitle))],
        Filters(dashboard, sheet, state),
        Shortest(dashboard, state).ToString(),
        state.Mode,
        freshness,
        state.Problems,
        generation);

    private static IEnumerable<ControlDefinition> Controls(DashboardDefinition dashboard, SheetDefinition sheet, ViewState state) =>
        sheet.Controls.Where(control => !IdleControls.IsIdle(dashboard, sheet, control, state));

    // What controls show, and what a drill set that no control shows.
    private static ImmutableArray<ActiveFilter> Filters(DashboardDefinition dashboard, SheetDefinition sheet, ViewState state)
    {
        var shown = sheet.Controls.Select(control => control.Parameter).OfType<string>().ToHashSet();
        var controls =
            from control in Controls(dashboard, sheet, state)
            let frame = ControlDrawer.Draw(dashboard, sheet, control, state)
            where frame.Kind != ControlKind.NotDrawn
            select new ActiveFilter(
                control.Title,
                ControlDrawer.Words(frame),
                frame.IsDefault,
                [.. frame.Keys.Where(key => state.Text.Values(key) is not null)]);
        var hidden =
            from parameter in state.Parameters.Values
            where !parameter.IsDefault && !shown.Contains(parameter.Definition.Name)
                && Concerns(dashboard, sheet, parameter.Definition.Name)
            orderby parameter.Definition.Name
            select new ActiveFilter(
                FilterWords.ParameterLabel(dashboard, parameter.Definition.Name),
                FilterWords.List(parameter.Texts) + (Lifts(dashboard, sheet, parameter.Definition.Name, state) ? ", on any day" : ""),
                false,
                [StateKeys.Parameter + parameter.Definition.Name]);
        return [.. controls, .. hidden, .. Clicked(sheet, state)];
    }

    // What was clicked can be taken back where it is said.
    private static IEnumerable<ActiveFilter> Clicked(SheetDefinition sheet, ViewState state) =>
        from visual in sheet.Visuals
        where SelectionFilters.OperationOf(visual).Exists
        from field in visual.Fields
        let key = SelectionFilters.Key(visual, field)
        let values = state.Text.Values(key)
        where values is not null
        select new ActiveFilter(Labels.Of(visual, field), FilterWords.List(values.Value), false, [key]);

    private static bool Concerns(DashboardDefinition dashboard, SheetDefinition sheet, string parameter) =>
        dashboard.FilterGroups.Where(group => group.ReachesSheet(sheet.Id)).SelectMany(group => group.Filters).Any(filter =>
            FilterWords.ParametersOf(filter).Contains(parameter)
            || dashboard.CalculatedFields.Any(field => field.Name == filter.Column && FilterWords.Mentions(field, parameter)));

    // Whether the parameter makes a filter of days let everything pass.
    private static bool Lifts(DashboardDefinition dashboard, SheetDefinition sheet, string parameter, ViewState state) =>
        dashboard.FilterGroups.Where(group => group.ReachesSheet(sheet.Id)).SelectMany(group => group.Filters).Any(filter =>
            IdleControls.IsLifted(dashboard, filter, state)
            && dashboard.CalculatedFields.Any(field => field.Name == filter.Column && FilterWords.Mentions(field, parameter)));

    private static StateText Shortest(DashboardDefinition dashboard, ViewState state) => state.Text.Where(key =>
        key.StartsWith(StateKeys.Parameter, StringComparison.Ordinal)
            ? state.Parameters.TryGetValue(key[StateKeys.Parameter.Length..], out var parameter) && !parameter.IsDefault
            : !key.StartsWith(StateKeys.Filter, StringComparison.Ordinal)
                || dashboard.FilterGroups.Any(group => group.Filters.Any(filter =>
                    key[StateKeys.Filter.Length..].StartsWith(filter.Id, StringComparison.Ordinal))));

    private static LayoutFrame Layout(SheetDefinition sheet)
    {
        var (kind, body) = sheet.Layout.Members.FirstOrDefault();
        if (kind == "FreeFormLayout")
        {
            return new(
                LayoutKind.FreeForm,
                0,
                Pixels(body["CanvasSizeOptions"]["ScreenCanvasSizeOptions"]["OptimizedViewPortWidth"].Text),
                false,
                [.. body["Elements"].Items.Where(element => element["Visibility"].Text != "HIDDEN").Select(element => new LayoutCell(
                    element["ElementId"].Required, Kind(element), Pixels(element["XAxisLocation"].Text) ?? 0,
                    Pixels(element["YAxisLocation"].Text) ?? 0, Pixels(element["Width"].Text) ?? 0, Pixels(element["Height"].Text) ?? 0))]);
        }

        var screen = body["CanvasSizeOptions"]["ScreenCanvasSizeOptions"];
        var elements = kind == "SectionBasedLayout"
            ? body["BodySections"].Items.SelectMany(section => section["Content"]["Layout"]["FreeFormLayout"]["Elements"].Items)
            : body["Elements"].Items;
        var cells = Placed(elements).ToList();

        // What no layout places stands below, at full width.
        var below = cells.Count == 0 ? 0 : cells.Max(cell => cell.Row + cell.RowSpan);
        foreach (var (id, index) in sheet.Visuals.Select(visual => visual.Id).Where(id => cells.All(cell => cell.Id != id)).ToList().Index()
            .Select(item => (item.Item, item.Index)))
        {
            cells.Add(new(id, ElementKind.Visual, 0, below + (index * 12), GridColumns, 12));
        }

        return new(
            LayoutKind.Grid,
            GridColumns,
            Pixels(screen["OptimizedViewPortWidth"].Text),
            screen["ResizeOption"].Text != "FIXED",
            [.. cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)]);
    }

    // An element without a place follows the one before it, as in QuickSight.
    private static IEnumerable<LayoutCell> Placed(IEnumerable<DefinitionNode> elements)
    {
        var (column, row, height) = (0, 0, 0);
        foreach (var element in elements)
        {
            var (width, tall) = (element["ColumnSpan"].Whole ?? GridColumns, element["RowSpan"].Whole ?? 12);
            if (element["RowIndex"].Whole is { } given)
            {
                (column, row) = (element["ColumnIndex"].Whole ?? 0, given);
            }
            else if (column + width > GridColumns)
            {
                (column, row, height) = (0, row + height, 0);
            }

            yield return new(element["ElementId"].Required, Kind(element), column, row, width, tall);
            (column, height) = (column + width, Math.Max(height, tall));
        }
    }

    private static ElementKind Kind(DefinitionNode element) => element["ElementType"].Text switch
    {
        "VISUAL" => ElementKind.Visual,
        "TEXT_BOX" => ElementKind.TextBox,
        _ => ElementKind.Other,
    };

    private static int? Pixels(string? text) =>
        text is not null && decimal.TryParse(text.Replace("px", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var pixels)
            ? (int)pixels
            : null;
}

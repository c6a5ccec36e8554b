using System.Collections.Immutable;
using NodaTime;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Expressions;
using QsGen.Viewer.Formats;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Queries;
using QsGen.Viewer.State;

namespace QsGen.Viewer.Drawing;

/// <summary>The actions of a visual, and where each leads from a row.</summary>
internal sealed class ActionLinks
{
    private readonly DashboardDefinition _dashboard;
    private readonly SheetDefinition _sheet;
    private readonly ViewState _state;
    private readonly ImmutableArray<DefinitionNode> _actions;
    private readonly VisualDefinition _visual;
    private readonly StateText _kept;

    /// <summary>The actions of a visual.</summary>
    public ActionLinks(DashboardDefinition dashboard, SheetDefinition sheet, VisualDefinition visual, ViewState state)
    {
        (_dashboard, _sheet, _state) = (dashboard, sheet, state);
        var enabled = visual.Body["Actions"].Items.Where(action => action["Status"].Text is null or "ENABLED").ToList();
        _visual = visual;
        _actions = [.. enabled];
        Frames = [.. _actions.Select(Frame)];

        // What belongs to one visual of this sheet stays with it.
        _kept = state.Text.Where(key => !key.StartsWith(StateKeys.Page, StringComparison.Ordinal)
            && !key.StartsWith(StateKeys.Sort, StringComparison.Ordinal) && !key.StartsWith(StateKeys.Selection, StringComparison.Ordinal));
    }

    /// <summary>The actions, in order.</summary>
    public ImmutableArray<ActionFrame> Frames { get; }

    /// <summary>Where each action leads from a row.</summary>
    /// <param name="value">The row's values by field id.</param>
    public ImmutableArray<string?> Targets(Func<string, (bool Has, object? Value)> value) =>
        [.. _actions.Select(action => Target(action, value))];

    private static ActionFrame Frame(DefinitionNode action) => new(
        action["CustomActionId"].Required,
        action["Name"].Text ?? "Open",
        action["Trigger"].Text == "DATA_POINT_MENU" ? ActionTrigger.Menu : ActionTrigger.Click,
        action["ActionOperations"].Items
            .Select(operation => operation["URLOperation"]["URLTarget"].Text).FirstOrDefault(text => text is not null) switch
        {
            "NEW_TAB" => TargetPlace.NewTab,
            "NEW_WINDOW" => TargetPlace.NewWindow,
            _ => TargetPlace.Here,
        });

    private string? Target(DefinitionNode action, Func<string, (bool Has, object? Value)> value)
    {
        var (sheet, text) = (_sheet.Id, _kept);
        foreach (var operation in action["ActionOperations"].Items)
        {
            if (operation["URLOperation"]["URLTemplate"].Text is { } template)
            {
                return Address(template, value);
            }

            if (operation["FilterOperation"] is { Exists: true } filter)
            {
                return Page(_dashboard.Id, sheet, Selected(filter, value));
            }

            sheet = operation["NavigationOperation"]["LocalNavigationConfiguration"]["TargetSheetId"].Text ?? sheet;
            foreach (var setting in operation["SetParametersOperation"]["ParameterValueConfigurations"].Items)
            {
                var name = setting["DestinationParameterName"].Required;
                if (Values(setting["Value"], value) is not { } values)
                {
                    return null;
                }

                text = text.With(StateKeys.Parameter + name, values);
            }
        }

        return Page(_dashboard.Id, sheet, text);
    }

    // A second click on the same takes the filter back.
    private StateText Selected(DefinitionNode filter, Func<string, (bool Has, object? Value)> value)
    {
        var (chosen, isSame) = (_state.Text.Where(key => !key.StartsWith(StateKeys.Page, StringComparison.Ordinal)), true);
        foreach (var field in SelectionFilters.FieldsOf(_visual, filter))
        {
            var key = SelectionFilters.Key(_visual, field);
            var (_, found) = value(field.Id);
            ImmutableArray<string> texts = found is null ? [] : [Text(found)];
            isSame &= (_state.Text.Values(key) ?? []).SequenceEqual(texts);
            chosen = chosen.With(key, texts);
        }

        var prefix = $"{StateKeys.Selection}{_visual.Id}.";
        return isSame ? chosen.Where(key => !key.StartsWith(prefix, StringComparison.Ordinal)) : chosen;
    }

    private static string Page(string app, string sheet, StateText text)
    {
        var state = text.ToString();
        var page = ApiRoutes.PageOf(app, sheet);
        return state.Length == 0 ? page : $"{page}#{state}";
    }

    private ImmutableArray<string>? Values(DefinitionNode source, Func<string, (bool Has, object? Value)> value)
    {
        if (source["SourceField"].Text is { } field)
        {
            return value(field) is (true, { } found) ? [Text(found)] : null;
        }

        if (source["SourceParameterName"].Text is { } parameter)
        {
            return _state.Parameters.TryGetValue(parameter, out var held) ? held.Texts : null;
        }

        if (source["SelectAllValueOptions"].Exists)
        {
            return [""];
        }

        var custom = source["CustomValuesConfiguration"]["CustomValues"].Members.SelectMany(member => member.Node.Texts
            .Select(text => member.Name == "DateTimeValues" && TimeText.Read(text) is { } time ? TimeText.Write(time)
                : text)).ToImmutableArray();
        return custom.IsEmpty ? null : custom;
    }

    // A link to another of these dashboards stays here; parameters and fields in it are text.
    private string? Address(string template, Func<string, (bool Has, object? Value)> value)
    {
        var isMissing = false;
        var address = UrlTemplates.Fill(template, name =>
        {
            if (name is ['$', .. var parameter])
            {
                return _state.Parameters.TryGetValue(parameter, out var held) ? string.Join(',', held.Texts) : "";
            }

            var (_, found) = value(name);
            isMissing |= found is null;
            return found is null ? "" : Text(found);
        });
        return isMissing ? null : UrlTemplates.Local(address) ?? (TextBoxReader.IsSafe(address) ? address : null);
    }

    private static string Text(object value) => value switch
    {
        DateTime time => TimeText.Write(LocalDateTime.FromDateTime(time)),
        string text => text,
        _ => FieldFormat.Raw(Evaluator.Number(value)),
    };
}

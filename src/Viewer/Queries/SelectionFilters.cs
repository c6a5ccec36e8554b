using System.Text.Json.Nodes;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Frames;
using QsGen.Viewer.State;

namespace QsGen.Viewer.Queries;

/// <summary>What clicking a mark or row filters: the values of its fields stand in the state under the visual that was clicked, and its
/// filter actions say which other visuals of the sheet they narrow.</summary>
internal static class SelectionFilters
{
    /// <summary>The filter groups that what was clicked on a sheet puts on one of its visuals.</summary>
    public static IEnumerable<FilterGroupDefinition> Of(SheetDefinition sheet, string target, ViewState state) =>
        from visual in sheet.Visuals
        where visual.Id != target
        let operation = OperationOf(visual)
        where operation.Exists && Reaches(operation, target)
        from field in visual.Fields
        let values = state.Text.Values(Key(visual, field))
        where values is not null && values.Value.Length > 0
        select new FilterGroupDefinition(
            Key(visual, field), true, true, null, [Filter(Key(visual, field), field, values.Value[0])]);

    /// <summary>The filter operation of a visual's first action that filters; absent when there is none.</summary>
    public static DefinitionNode OperationOf(VisualDefinition visual) => visual.Body["Actions"].Items
        .Where(action => action["Status"].Text is null or "ENABLED")
        .SelectMany(action => action["ActionOperations"].Items).Select(operation => operation["FilterOperation"])
        .FirstOrDefault(operation => operation.Exists);

    /// <summary>The fields of a visual that its filter action hands on.</summary>
    public static IEnumerable<FieldDefinition> FieldsOf(VisualDefinition visual, DefinitionNode operation)
    {
        var selected = operation["SelectedFieldsConfiguration"];
        var named = selected["SelectedFields"].Texts;
        return visual.Fields.Where(field => field.Role != FieldRole.Measure && (named.IsEmpty || named.Contains(field.Id)));
    }

    /// <summary>The key of the state that holds what was clicked of a field.</summary>
    public static string Key(VisualDefinition visual, FieldDefinition field) => $"{StateKeys.Selection}{visual.Id}.{field.Id}";

    private static bool Reaches(DefinitionNode operation, string target)
    {
        var targets = operation["TargetVisualsConfiguration"]["SameSheetTargetVisualConfiguration"];
        return targets["TargetVisualOptions"].Text == "ALL_VISUALS" || targets["TargetVisuals"].Texts.Contains(target);
    }

    private static FilterDefinition Filter(string id, FieldDefinition field, string value)
    {
        var column = new JsonObject { ["DataSetIdentifier"] = field.Dataset, ["ColumnName"] = field.Column };
        var body = field.Granularity is { } granularity
            ? new JsonObject { ["FilterId"] = id, ["Column"] = column, ["Value"] = value, ["TimeGranularity"] = granularity }
            : new JsonObject
            {
                ["FilterId"] = id,
                ["Column"] = column,
                ["Configuration"] = new JsonObject
                {
                    ["CustomFilterConfiguration"] = new JsonObject
                    {
                        ["MatchOperator"] = "EQUALS",
                        ["CategoryValue"] = value,
                        ["NullOption"] = "NON_NULLS_ONLY",
                    },
                },
            };
        return new(
            id, field.Granularity is null ? "CategoryFilter" : "TimeEqualityFilter", field.Dataset, field.Column,
            DefinitionNode.Parse(System.Text.Encoding.UTF8.GetBytes(body.ToJsonString())));
    }
}

using System.Text.Json.Nodes;

namespace QsGen.Tests.Components.Apps;

/// <summary>States what a definition shows as short sentences, one per visual, field, sort, action, cell, control and text box.</summary>
internal static class DefinitionFacts
{
    /// <summary>All sentences about a definition.</summary>
    public static IEnumerable<string> Of(JsonObject definition)
    {
        var number = 0;
        foreach (var sheet in Items(definition["Sheets"]))
        {
            var id = Text(sheet["SheetId"]);
            yield return $"{id}: sheet {++number} '{Text(sheet["Name"])}' titled '{Text(sheet["Title"])}'";
            foreach (var fact in Visuals(sheet).Concat(Controls(definition, sheet)).Concat(TextBoxes(sheet)))
            {
                yield return $"{id}: {fact}";
            }
        }

        foreach (var fact in DefinitionShared.Of(definition))
        {
            yield return fact;
        }

        foreach (var field in Items(definition["CalculatedFields"]))
        {
            yield return $"calculated {Text(field["DataSetIdentifier"])}.{Text(field["Name"])} = {Text(field["Expression"])}";
        }
    }

    private static IEnumerable<string> Visuals(JsonObject sheet)
    {
        var places = Items(sheet["Layouts"]![0]!["Configuration"]!["GridLayout"]!["Elements"])
            .ToDictionary(element => Text(element["ElementId"]));
        foreach (var union in Items(sheet["Visuals"]))
        {
            var visual = Only(union);
            var title = Text(visual["Title"]!["FormatText"]!["PlainText"]);
            var kind = union.Single().Key;
            yield return $"'{title}' is {kind} {ExplicitId(visual["VisualId"])}at {Place(places[Text(visual["VisualId"])])}";
            foreach (var fact in Fields(visual).Concat(Sorts(visual)).Concat(Looks(visual)).Concat(Actions(visual)))
            {
                yield return $"'{title}' {fact}";
            }
        }
    }

    private static IEnumerable<string> Fields(JsonObject visual)
    {
        var labels = Items(visual["ChartConfiguration"]!["FieldOptions"]?["SelectedFieldOptions"])
            .ToDictionary(option => Text(option["FieldId"]), option => Text(option["CustomLabel"]));
        var order = new List<string>();
        foreach (var (role, field) in Wells(visual))
        {
            var (kind, body) = field.ContainsKey("FieldId") ? ("plain", field) : (field.Single().Key, Only(field));
            var column = Column(body);
            order.Add(column);
            var aggregation = body["AggregationFunction"] switch
            {
                JsonValue value => Text(value),
                JsonObject value => Text(value.Single().Value),
                _ => "-",
            };
            var format = body["FormatConfiguration"] is null ? "-" : "USD";
            yield return $"field {role} {kind} {column} {aggregation} {format} {Granularity(body)} "
                + $"'{labels.GetValueOrDefault(Text(body["FieldId"]), "-")}'";
        }

        yield return $"order {string.Join(",", order)}";
    }

    private static IEnumerable<(string Role, JsonObject Field)> Wells(JsonObject visual)
    {
        var wells = visual["ChartConfiguration"]!["FieldWells"]!.AsObject();
        var isKpi = wells.ContainsKey("TargetValues");
        var inner = isKpi ? wells : Only(wells);
        foreach (var (name, list) in inner)
        {
            foreach (var field in Items(list))
            {
                yield return (name switch
                {
                    "Values" => "value",
                    "Colors" => "color",
                    "GroupBy" => "groupBy",
                    _ => name.ToLowerInvariant(),
                }, field);
            }
        }
    }

    private static IEnumerable<string> Sorts(JsonObject visual)
    {
        var columns = Wells(visual).Select(well => well.Field.ContainsKey("FieldId") ? well.Field : Only(well.Field))
            .ToDictionary(body => Text(body["FieldId"]), body => Text(body["Column"]!["ColumnName"]));
        foreach (var (name, sorts) in visual["ChartConfiguration"]!["SortConfiguration"] as JsonObject ?? [])
        {
            if (sorts is JsonArray list)
            {
                yield return $"sort {name} " + string.Join(", ", Items(list).Select(sort => Only(sort))
                    .Select(sort => $"{columns[Text(sort["FieldId"])]} {Text(sort["Direction"])}"));
            }
            else
            {
                yield return $"limit {name} {sorts!.ToJsonString()}";
            }
        }
    }

    private static IEnumerable<string> Looks(JsonObject visual)
    {
        var chart = visual["ChartConfiguration"]!.AsObject();
        foreach (var name in (string[])["Orientation", "BarsArrangement"])
        {
            if (chart[name] is { } value)
            {
                yield return $"{name} {Text(value)}";
            }
        }

        foreach (var (name, value) in chart.Where(member => member.Key.EndsWith("LabelOptions", StringComparison.Ordinal)))
        {
            yield return $"axis {Axis(name)} '{Text(value!["AxisLabelOptions"]![0]!["CustomLabel"])}'";
        }

        foreach (var cell in Items(visual["ConditionalFormatting"]?["ConditionalFormattingOptions"]).Select(Only))
        {
            var solid = cell["TextFormat"]!["TextColor"]!["Solid"]!;
            var look = cell["TextFormat"]!["BackgroundColor"] is null ? "accent-text" : "accent-text-on-tint";
            yield return $"cell {look} {Text(solid["Expression"])}";
        }
    }

    private static string Axis(string option) => option switch
    {
        "CategoryLabelOptions" => "category",
        "ValueLabelOptions" => "value",
        "ColorLabelOptions" => "color",
        "XAxisLabelOptions" => "xAxis",
        "PrimaryYAxisLabelOptions" => "yAxis",
        _ => option,
    };

    private static IEnumerable<string> Actions(JsonObject visual)
    {
        var columns = Wells(visual).Select(well => well.Field.ContainsKey("FieldId") ? well.Field : Only(well.Field))
            .ToDictionary(body => Text(body["FieldId"]), body => Text(body["Column"]!["ColumnName"]));
        foreach (var action in Items(visual["Actions"]))
        {
            var operations = action["ActionOperations"]!.AsArray();
            var target = Text(operations[0]!["NavigationOperation"]!["LocalNavigationConfiguration"]!["TargetSheetId"]);
            var writes = Items(operations[1]!["SetParametersOperation"]!["ParameterValueConfigurations"]).Select(write =>
                Text(write["DestinationParameterName"]) + "<-" + (write["Value"]!["SourceField"] is { } field
                    ? columns[Text(field)]
                    : write["Value"]!["CustomValuesConfiguration"]!["CustomValues"]!.AsObject().Single().Value!.ToJsonString()));
            yield return $"action '{Text(action["Name"])}' {ExplicitId(action["CustomActionId"])}{Text(action["Trigger"])} to {target} "
                + $"writes {string.Join("; ", writes)}";
        }
    }

    private static IEnumerable<string> Controls(JsonObject definition, JsonObject sheet)
    {
        var filters = Items(definition["FilterGroups"]).SelectMany(group => Items(group["Filters"])).Select(Only)
            .ToDictionary(filter => Text(filter["FilterId"]));
        var all = Items(sheet["ParameterControls"]).Select(control => ("Parameter", control))
            .Concat(Items(sheet["FilterControls"]).Select(control => ("Filter", control))).ToList();
        var titles = all.ToDictionary(
            pair => Text(Only(pair.control)[$"{pair.Item1}ControlId"]), pair => Text(Only(pair.control)["Title"]));
        foreach (var (family, union) in all)
        {
            var control = Only(union);
            var source = family == "Parameter" ? Text(control["SourceParameterName"]) : Column(filters[Text(control["SourceFilterId"])]);
            var options = control["SelectableValues"] switch
            {
                JsonObject value when value["LinkToDataSetColumn"] is JsonObject column => $" from {ColumnOf(column)}",
                JsonObject value => $" of {value["Values"]!.ToJsonString()}",
                _ => "",
            };
            var range = control["MinimumValue"] is { } least
                ? $" {least}..{control["MaximumValue"]} step {control["StepSize"]}"
                : "";
            var cascade = Items(control["CascadingControlConfiguration"]?["SourceControls"])
                .Select(step => $" after '{titles[Text(step["SourceSheetControlId"])]}' by {ColumnOf(step["ColumnToMatch"]!.AsObject())}");
            var selectAll = control["DisplayOptions"]?["SelectAllOptions"]?["Visibility"] is { } hidden
                ? $" select-all {Text(hidden)}"
                : "";
            yield return $"control '{Text(control["Title"])}' {ExplicitId(control[$"{family}ControlId"])}{family}{union.Single().Key} "
                + $"on {source} {(control["Type"] is { } type ? Text(type) : "-")}{options}{range}{string.Concat(cascade)}{selectAll}";
        }
    }

    private static IEnumerable<string> TextBoxes(JsonObject sheet)
    {
        var ids = Items(sheet["TextBoxes"]).Select(box => Text(box["SheetTextBoxId"])).ToHashSet();
        return Items(sheet["Layouts"]![0]!["Configuration"]!["GridLayout"]!["Elements"])
            .Where(element => ids.Contains(Text(element["ElementId"])))
            .Select(element => $"text box {Text(element["ElementId"])} at {Place(element)}");
    }

    private static string ExplicitId(JsonNode? id) => Guid.TryParse(Text(id), out _) ? "" : $"{Text(id)} ";

    private static string Granularity(JsonObject body) => body["DateGranularity"] is { } value ? Text(value) : "-";

    private static string Place(JsonObject e) => $"c{e["ColumnIndex"]} r{e["RowIndex"]} {e["ColumnSpan"]}x{e["RowSpan"]}";

    private static string Column(JsonObject owner) => ColumnOf(owner["Column"]!.AsObject());

    private static string ColumnOf(JsonObject column) => $"{Text(column["DataSetIdentifier"])}.{Text(column["ColumnName"])}";

    private static JsonObject Only(JsonObject union) => union.Single().Value!.AsObject();

    private static IEnumerable<JsonObject> Items(JsonNode? list) => (list as JsonArray ?? []).Select(item => item!.AsObject());

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}

using System.Text.Json.Nodes;

namespace QsGen.Tests.Components.Apps;

/// <summary>States what the inventory lists in the sentences of <see cref="DefinitionFacts"/>.</summary>
internal static class InventoryFacts
{
    /// <summary>All sentences about one app of the inventory.</summary>
    public static IEnumerable<string> Of(JsonObject app)
    {
        var number = 0;
        foreach (var sheet in Items(app["sheets"]))
        {
            var id = Text(sheet["id"]);
            yield return $"{id}: sheet {++number} '{Text(sheet["name"])}' titled '{Text(sheet["title"])}'";
            foreach (var fact in Items(sheet["visuals"]).SelectMany(Visual).Concat(Items(sheet["controls"]).Select(Control)))
            {
                yield return $"{id}: {fact}";
            }

            foreach (var box in Items(sheet["textBoxes"]!["items"]))
            {
                yield return $"{id}: text box {Text(box["id"])} at {Place(box["grid"]!)}";
            }
        }

        yield return $"datasets {string.Join(",", Items(app["datasets"]).Select(set => Text(set["identifier"])))}";
        foreach (var parameter in Items(app["parameters"]))
        {
            var mapped = Items(parameter["mappedDataSetParameters"]).Select(map => $" to {Text(map["dataset"])}.{Text(map["parameter"])}");
            yield return $"parameter {Text(parameter["name"])} {Text(parameter["type"])} "
                + $"{Text(parameter["valueType"] ?? parameter["granularity"])} "
                + $"default {parameter["default"]!.ToJsonString()}{string.Concat(mapped)}";
        }

        foreach (var grouped in Items(app["filterGroups"]))
        {
            var scope = Items(grouped["scope"]).Single();
            var visuals = (scope["visuals"] as JsonArray ?? []).Select(Text);
            yield return FilterFacts.Of(
                Text(scope["sheet"]),
                Filter(Items(grouped["filters"]).Single()),
                Text(scope["scope"]),
                visuals,
                Text(grouped["crossDataset"]));
        }

        foreach (var field in Items(app["calculatedFields"]))
        {
            yield return $"calculated {Text(field["dataset"])}.{Text(field["name"])} = {Text(field["expression"])}";
        }
    }

    // The inventory's names begin with a small letter; the API's do not.
    private static JsonObject Filter(JsonObject filter)
    {
        var body = new JsonObject
        {
            ["Column"] = new JsonObject { ["DataSetIdentifier"] = Text(filter["dataset"]), ["ColumnName"] = Text(filter["column"]) },
        };
        foreach (var (name, value) in filter.Where(member => member.Key is not ("dataset" or "column")))
        {
            body[char.ToUpperInvariant(name[0]) + name[1..]] = value!.DeepClone();
        }

        return new() { [Text(filter["type"])] = body };
    }

    private static IEnumerable<string> Visual(JsonObject visual)
    {
        var title = Text(visual["title"]);
        yield return $"'{title}' is {Text(visual["type"])} {ExplicitId(visual)}at {Place(visual["grid"]!)}";
        foreach (var fact in Fields(visual).Concat(Looks(visual)).Concat(Items(visual["actions"]).Select(Action)))
        {
            yield return $"'{title}' {fact}";
        }
    }

    private static IEnumerable<string> Fields(JsonObject visual)
    {
        foreach (var field in Items(visual["fields"]))
        {
            yield return $"field {Text(field["role"])} {Or(field["kind"], "plain")} {Column(field)} {Or(field["aggregation"])} "
                + $"{Or(field["format"])} {Or(field["granularity"])} '{Or(field["label"])}'";
        }

        yield return $"order {string.Join(",", Items(visual["fields"]).Select(Column))}";
        foreach (var sorts in Items(visual["sort"]).GroupBy(sort => Text(sort["by"])))
        {
            yield return $"sort {sorts.Key} " + string.Join(", ", sorts.Select(s => $"{Text(s["column"])} {Text(s["direction"])}"));
        }

        foreach (var (side, limit) in visual["itemsLimit"] as JsonObject ?? [])
        {
            yield return $"limit {(side == "source" ? "Source" : "Destination")}ItemsLimit {limit!.ToJsonString()}";
        }
    }

    private static IEnumerable<string> Looks(JsonObject visual)
    {
        if (visual["orientation"] is { } orientation)
        {
            yield return $"Orientation {Text(orientation)}";
        }

        if (visual["barsArrangement"] is { } arrangement)
        {
            yield return $"BarsArrangement {Text(arrangement)}";
        }

        foreach (var (axis, label) in visual["axisLabels"] as JsonObject ?? [])
        {
            yield return $"axis {axis} '{Text(label)}'";
        }

        foreach (var cell in Items(visual["conditionalFormatting"]))
        {
            yield return $"cell {Text(cell["style"])} {Text(cell["expression"])}";
        }
    }

    private static string Action(JsonObject action)
    {
        var writes = Items(action["writes"]).Select(write => $"{Text(write["parameter"])}<-" + (write["fromColumn"] is { } column
            ? Text(column)
            : (write["StringValues"] ?? write["DateTimeValues"])!.ToJsonString()));
        return $"action '{Text(action["name"])}' {ExplicitId(action)}{Text(action["trigger"])} to {Text(action["target"])} "
            + $"writes {string.Join("; ", writes)}";
    }

    private static string Control(JsonObject control)
    {
        var source = control["source"]!.AsObject();
        var bound = source["parameter"] is { } parameter ? Text(parameter) : Column(source);
        var options = control["values"] switch
        {
            JsonObject value when value["linked"] is JsonObject column => $" from {Column(column)}",
            JsonObject value => $" of {value["static"]!.ToJsonString()}",
            _ => "",
        };
        var range = control["minimumValue"] is { } least
            ? $" {least}..{control["maximumValue"]} step {control["stepSize"]}"
            : "";
        var cascade = Items(control["cascade"]).Select(step =>
            $" after '{Text(step["sourceControl"])}' by {Text(step["match"]!["DataSetIdentifier"])}.{Text(step["match"]!["ColumnName"])}");
        var selectAll = control["selectAll"] is { } hidden ? $" select-all {Text(hidden)}" : "";
        return $"control '{Text(control["title"])}' {ExplicitId(control)}{Text(control["type"])} on {bound} {Or(control["controlType"])}"
            + $"{options}{range}{string.Concat(cascade)}{selectAll}";
    }

    private static string ExplicitId(JsonObject node) => node["id"] is { } id ? $"{Text(id)} " : "";

    private static string Place(JsonNode grid) => $"c{grid["col"]} r{grid["row"]} {grid["colSpan"]}x{grid["rowSpan"]}";

    private static string Column(JsonObject owner) => $"{Text(owner["dataset"])}.{Text(owner["column"])}";

    private static string Or(JsonNode? node, string otherwise = "-") => node is null ? otherwise : Text(node);

    private static IEnumerable<JsonObject> Items(JsonNode? list) => (list as JsonArray ?? []).Select(item => item!.AsObject());

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}

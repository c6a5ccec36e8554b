using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using QsGen.Viewer.Definitions;

namespace QsGen.Tests.Viewer.Conformance;

/// <summary>A row of the table of QuickSight's behaviour as a dashboard over four rows: its filters, fields and parameters with a visual
/// that shows what comes of them, beside one that can be clicked.</summary>
internal static class SemanticsDocument
{
    private const string Clicked = """
        {"TableVisual": {"VisualId": "clicked", "ChartConfiguration": {"FieldWells": {"TableAggregatedFieldWells": {"GroupBy": [
          {"CategoricalDimensionField": {"FieldId": "k", "Column": {"DataSetIdentifier": "t", "ColumnName": "kind"}}},
          {"DateDimensionField": {"FieldId": "d", "DateGranularity": "DAY", "Column": {"DataSetIdentifier": "t", "ColumnName": "day"}}}]}}},
         "Actions": [{"CustomActionId": "a", "Name": "Filter", "Trigger": "DATA_POINT_CLICK", "ActionOperations": [{"FilterOperation": {
          "SelectedFieldsConfiguration": {"SelectedFieldOptions": "ALL_FIELDS"},
          "TargetVisualsConfiguration": {"SameSheetTargetVisualConfiguration": {"TargetVisualOptions": "ALL_VISUALS"}}}}]}]}}
        """;

    /// <summary>The dataset: SQL that needs no table; a row may narrow it by a parameter of its own, <c>k</c>.</summary>
    public static EmittedDataset Dataset(string fromNothing, JsonObject? row = null) => new(
        "t", "Rows",
        row?["where"] is { } narrowed ? $"SELECT * FROM ({Rows(fromNothing)}) given WHERE {narrowed}" : Rows(fromNothing),
        [
            new("id", EmittedType.Integer), new("name", EmittedType.Text), new("kind", EmittedType.Text),
            new("amount", EmittedType.Decimal), new("day", EmittedType.Time),
        ],
        row?["datasetDefaults"] is JsonArray defaults
            ? ImmutableDictionary<string, DatasetParameterDefinition>.Empty.Add(
                "k", new("k", ParameterKind.Text, true, [.. defaults.Select(value => value!.GetValue<string>())]))
            : ImmutableDictionary<string, DatasetParameterDefinition>.Empty);

    private static string Rows(string fromNothing) =>
        string.Join("\nUNION ALL ", new[]
        {
            "SELECT 1 AS id, 'Ann' AS name, 'a' AS kind, 10.00 AS amount, TIMESTAMP '2026-11-28 09:00:00' AS day",
            "SELECT 2, 'Ben', 'b', 20.00, TIMESTAMP '2026-11-29 00:00:00'",
            "SELECT 3, NULL, 'a', 30.00, TIMESTAMP '2026-11-30 18:30:00'",
            "SELECT 4, 'Cy', 'c', -5.00, NULL",
        }.Select(select => select + fromNothing));

    /// <summary>The dashboard.</summary>
    public static DashboardDefinition Dashboard(JsonObject row)
    {
        var groups = (row["filters"]?.AsArray() ?? []).Select((filters, index) => (JsonNode)new JsonObject
        {
            ["FilterGroupId"] = $"g{index}",
            ["Status"] = row["disabled"] is null ? "ENABLED" : "DISABLED",
            ["CrossDataset"] = row["crossDataset"]?.GetValue<string>() ?? "SINGLE_DATASET",
            ["ScopeConfiguration"] = row["scope"]?.DeepClone() ?? new JsonObject { ["AllSheets"] = new JsonObject() },
            ["Filters"] = new JsonArray([.. filters!.AsArray().Select((filter, place) =>
                Placed(filter!.DeepClone(), $"f{index}{place}", row["filterDataset"]?.GetValue<string>() ?? "t"))]),
        });
        var document = new JsonObject
        {
            ["DashboardId"] = "d",
            ["Name"] = "D",
            ["Definition"] = new JsonObject
            {
                ["DataSetIdentifierDeclarations"] = new JsonArray(
                    new JsonObject { ["Identifier"] = "t", ["DataSetArn"] = "arn:aws:quicksight:x:1:dataset/t" }),
                ["Sheets"] = new JsonArray(
                    Sheet(row), new JsonObject { ["SheetId"] = "other", ["Name"] = "Other", ["Visuals"] = new JsonArray() }),
                ["FilterGroups"] = new JsonArray([.. groups]),
                ["ParameterDeclarations"] = row["parameters"]?.DeepClone() ?? new JsonArray(),
                ["CalculatedFields"] = new JsonArray([.. (row["calculated"]?.AsObject() ?? []).Select(field => (JsonNode)new JsonObject
                {
                    ["DataSetIdentifier"] = "t", ["Name"] = field.Key, ["Expression"] = field.Value!.DeepClone(),
                })]),
            },
        };
        return DefinitionReader.Dashboard(DefinitionNode.Parse(Encoding.UTF8.GetBytes(document.ToJsonString())));
    }

    private static JsonObject Sheet(JsonObject row)
    {
        var sheet = new JsonObject
        {
            ["SheetId"] = "s",
            ["Name"] = "S",
            ["Visuals"] = new JsonArray(Visual(row["visual"]), JsonNode.Parse(Clicked)),
        };
        foreach (var (name, value) in row["sheet"]?.AsObject() ?? [])
        {
            sheet[name] = value!.DeepClone();
        }

        return sheet;
    }

    private static JsonNode Placed(JsonNode filter, string id, string dataset)
    {
        var body = filter.AsObject().Single().Value!.AsObject();
        body["FilterId"] = id;
        body["Column"] = Column(body["Column"]!.GetValue<string>(), dataset);
        foreach (var sort in body["AggregationSortConfigurations"]?.AsArray() ?? [])
        {
            sort!["Column"] = Column(sort["Column"]!.GetValue<string>());
        }

        return filter;
    }

    private static JsonObject Visual(JsonNode? visual) => visual switch
    {
        null => Chart("TableVisual", new()
        {
            ["FieldWells"] = Wells("TableUnaggregatedFieldWells", ("Values",
            [new JsonObject { ["FieldId"] = "id", ["Column"] = Column("id") }]))
        }),
        _ when visual.AsObject().First().Key.EndsWith("Visual", StringComparison.Ordinal) => Named(visual.DeepClone()),
        _ when visual["kpi"] is { } function => Chart("KPIVisual", new()
        {
            ["FieldWells"] = new JsonObject
            {
                ["Values"] = new JsonArray(Measure(visual["column"]!.GetValue<string>(), function.GetValue<string>())),
            },
        }),
        _ when visual["bars"] is { } category => Chart("BarChartVisual", new()
        {
            ["FieldWells"] = Wells(
                "BarChartAggregatedFieldWells", ("Category", [Dimension(category)]),
                ("Values", [Measure("amount", visual["function"]?.GetValue<string>() ?? "SUM")])),
            ["SortConfiguration"] = new JsonObject
            {
                ["CategorySort"] = new JsonArray(new JsonObject
                {
                    ["FieldSort"] = new JsonObject { ["FieldId"] = "kind", ["Direction"] = "ASC" },
                }),
                ["CategoryItemsLimit"] = new JsonObject
                {
                    ["ItemsLimit"] = visual["limit"]!.DeepClone(),
                    ["OtherCategories"] = visual["others"]?.GetValue<string>() ?? "INCLUDE",
                },
            },
        }),
        _ => Chart("TableVisual", new()
        {
            ["FieldWells"] = Wells(
                "TableAggregatedFieldWells", ("GroupBy", [Dimension(visual["groups"]!)]),
                ("Values",
                [
                    .. visual["sums"]!.AsArray().Select(column => Measure(column!.GetValue<string>(), "SUM")),
                    .. visual["own"]!.AsArray().Select(column => Measure(column!.GetValue<string>(), null)),
                ])),
        }),
    };

    private static JsonObject Chart(string kind, JsonObject configuration) =>
        new() { [kind] = new JsonObject { ["VisualId"] = "v", ["ChartConfiguration"] = configuration } };

    private static JsonObject Wells(string kind, params ReadOnlySpan<(string Name, JsonNode[] Fields)> wells)
    {
        var inside = new JsonObject();
        foreach (var (name, fields) in wells)
        {
            inside[name] = new JsonArray(fields);
        }

        return new() { [kind] = inside };
    }

    private static JsonObject Dimension(JsonNode column) => new()
    {
        ["CategoricalDimensionField"] = new JsonObject
        {
            ["FieldId"] = column.GetValue<string>(),
            ["Column"] = Column(column.GetValue<string>()),
        },
    };

    private static JsonObject Measure(string column, string? function) => function is "COUNT" or "DISTINCT_COUNT"
        ? new()
        {
            ["CategoricalMeasureField"] = new JsonObject
            {
                ["FieldId"] = $"m-{column}",
                ["Column"] = Column(column),
                ["AggregationFunction"] = function,
            },
        }
        : new()
        {
            ["NumericalMeasureField"] = new JsonObject
            {
                ["FieldId"] = $"m-{column}",
                ["Column"] = Column(column),
                ["AggregationFunction"] = function switch
                {
                    null => null,
                    _ => new JsonObject { ["SimpleNumericalAggregation"] = function },
                },
            },
        };

    private static JsonObject Column(string name, string dataset = "t") =>
        new() { ["DataSetIdentifier"] = dataset, ["ColumnName"] = name };

    // A column is its name in the table, to be short.
    private static JsonObject Named(JsonNode visual)
    {
        foreach (var node in Within(visual).OfType<JsonObject>().Where(node => node["Column"] is JsonValue).ToList())
        {
            node["Column"] = Column(node["Column"]!.GetValue<string>());
        }

        return visual.AsObject();
    }

    private static IEnumerable<JsonNode> Within(JsonNode node) => node switch
    {
        JsonObject item => item.Select(member => member.Value).OfType<JsonNode>().SelectMany(Within).Prepend(node),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Within),
        _ => [],
    };
}

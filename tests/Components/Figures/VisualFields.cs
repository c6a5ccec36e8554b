using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace QsGen.Tests.Components.Figures;

/// <summary>A field of a visual.</summary>
internal sealed record VisualField(string Id, string Dataset, string Column, bool IsMeasure, string? Aggregation, bool IsDay)
{
    /// <summary>The field in a SELECT.</summary>
    /// <param name="aggregate">The SQL of a calculated field that aggregates by itself; empty for others.</param>
    public string Sql(string aggregate) => (Aggregation, IsDay) switch
    {
        _ when aggregate.Length > 0 => aggregate,
        (null, false) => $"\"{Column}\"",
        (null, true) => $"DATE_TRUNC('day', \"{Column}\")",
        ("DISTINCT_COUNT", _) => $"COUNT(DISTINCT \"{Column}\")",
        ("COUNT" or "SUM" or "MAX", _) => $"{Aggregation}(\"{Column}\")",
        _ => throw new NotSupportedException(Aggregation),
    };
}

/// <summary>The fields of visuals.</summary>
internal static class VisualFields
{
    private static readonly string[] Dimensions = ["GroupBy", "Category", "Colors", "Source", "Destination"];

    /// <summary>The fields of a visual, dimensions first.</summary>
    public static ImmutableArray<VisualField> Of(JsonObject visual)
    {
        var wells = visual["ChartConfiguration"]!["FieldWells"]!.AsObject();
        var inner = wells.ContainsKey("TargetValues") ? wells : wells.Only();
        return
        [
            .. inner.OrderBy(well => !Dimensions.Contains(well.Key)).SelectMany(well => well.Value.Items()).Select(Read),
        ];
    }

    private static VisualField Read(JsonObject field)
    {
        var isPlain = field.ContainsKey("FieldId");
        var body = isPlain ? field : field.Only();
        var aggregation = body["AggregationFunction"] switch
        {
            JsonObject union => union.Single().Value.Text(),
            { } value => value.Text(),
            null => null,
        };
        return new(
            body["FieldId"].Text(),
            body["Column"]!["DataSetIdentifier"].Text(),
            body["Column"]!["ColumnName"].Text(),
            !isPlain && field.Single().Key.EndsWith("MeasureField", StringComparison.Ordinal),
            aggregation,
            body["DateGranularity"] is not null);
    }
}

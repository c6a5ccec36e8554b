using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Data;

/// <summary>A figure that a visual computes from many rows.</summary>
internal sealed record Measure : Field
{
    /// <summary>Makes a measure.</summary>
    /// <exception cref="TreeException">A numeric aggregation of something that is no number.</exception>
    public Measure(FieldSource source, Aggregation aggregation)
        : base(source)
    {
        Aggregation = aggregation;
        Require.That(aggregation is not Aggregation.Own || source is not Column,
            $"{source} is a column and needs an aggregation");
        Require.That(
            Counts || source.Type is ColumnType.Decimal or ColumnType.Integer
                || (source.Type is ColumnType.Datetime && aggregation is Aggregation.Min or Aggregation.Max),
            $"{source} is {ApiText.Of(source.Type)}; {ApiText.Of(aggregation)} needs a number");
    }

    /// <summary>How values are put together.</summary>
    public Aggregation Aggregation { get; }

    /// <summary>Whether it is shown as a percentage.</summary>
    public bool IsPercent { get; private init; }

    /// <summary>The number of decimals that are shown; QuickSight's choice when not given.</summary>
    public int? Decimals { get; private init; }

    private protected override string DerivedLabel => Aggregation switch
    {
        Aggregation.Count => $"Count of {HumanName.PluralOf(Source.Name)}",
        Aggregation.DistinctCount => $"Distinct {HumanName.PluralOf(Source.Name)}",
        _ => Source.Label,
    };

    private protected override string NaturalKey => $"{ApiText.Of(Aggregation)}({Source.Name})";

    private bool Counts => Aggregation is Aggregation.Count or Aggregation.DistinctCount;

    /// <summary>The same measure shown as money of its dataset's currency.</summary>
    /// <exception cref="TreeException">It is a count.</exception>
    public Measure Money()
    {
        Require.That(!Counts, $"{ApiText.Of(Aggregation)} of {Source} is a count and cannot be shown as money");
        return this with { Currency = Source.Dataset.Currency };
    }

    /// <summary>The same measure as a share of a hundred: 0.5 is 50.0 %.</summary>
    public Measure Percent() => this with { IsPercent = true };

    /// <summary>The same measure with this number of decimals on every row.</summary>
    public Measure Rounded(int decimals) => this with { Decimals = decimals };

    /// <summary>The same measure in a column of so many pixels.</summary>
    public Measure Wide(int pixels) => this with { Width = pixels };

    /// <summary>The same measure under another header or axis text.</summary>
    public Measure Labelled(string label) => this with { CustomLabel = Require.Shown(label, $"label of {Source}", 2048) };

    // A count is a measure of the column's own kind; QuickSight refuses a categorical count of numbers or times.
    internal override JsonObject Emit(string fieldId) => (Counts, Source.Type) switch
    {
        (true, ColumnType.Datetime) => Body("DateMeasureField", fieldId, ApiText.Of(Aggregation)),
        (false, ColumnType.Datetime) => Json.Object(("DateMeasureField", Json.Object(
            ("FieldId", fieldId),
            ("Column", Source.EmitColumn()),
            ("AggregationFunction", ApiText.Of(Aggregation)),
            ("FormatConfiguration", DateFormat.Emit(Source.Shape == DrillShape.DateTimeDay))))),
        (true, ColumnType.String or ColumnType.Bit) => Body("CategoricalMeasureField", fieldId, ApiText.Of(Aggregation)),
        _ when Aggregation is Aggregation.Own => Body("NumericalMeasureField", fieldId, null),
        _ => Body("NumericalMeasureField", fieldId, Json.Object(("SimpleNumericalAggregation", ApiText.Of(Aggregation)))),
    };

    private JsonObject Body(string member, string fieldId, JsonNode? aggregation) => Json.Object((member, Json.Object(
        ("FieldId", fieldId),
        ("Column", Source.EmitColumn()),
        ("AggregationFunction", aggregation),
        ("FormatConfiguration", Currency?.Emit() ?? EmitNumber()))));

    private JsonObject? EmitNumber() => (IsPercent, Decimals) switch
    {
        (true, var decimals) => Look("PercentageDisplayFormatConfiguration", decimals ?? 1),
        (_, { } decimals) => Look("NumberDisplayFormatConfiguration", decimals),
        _ => null,
    };

    private static JsonObject Look(string kind, int decimals) => Json.Object(("FormatConfiguration", Json.Object(
        (kind, Json.Object(("DecimalPlacesConfiguration", Json.Object(("DecimalPlaces", decimals))))))));
}

using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Data;

/// <summary>A field by which a visual groups, or a plain column of an unaggregated table.</summary>
internal sealed record Dimension : Field
{
    /// <summary>Makes a dimension.</summary>
    /// <exception cref="TreeException">The kind does not fit the type of the source.</exception>
    public Dimension(FieldSource source, DimensionKind kind)
        : base(source)
    {
        var fits = kind switch
        {
            DimensionKind.Categorical => source.Type is not ColumnType.Datetime,
            DimensionKind.Date => source.Type is ColumnType.Datetime,
            DimensionKind.Numerical => source.Type is ColumnType.Decimal or ColumnType.Integer,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of dimension."),
        };
        Require.That(fits, $"{source} is {ApiText.Of(source.Type)} and cannot be a {ApiText.Of(kind)} dimension; "
            + "QuickSight would draw a blank visual");
        Kind = kind;
        Granularity = kind is DimensionKind.Date ? TimeGranularity.Day : null;
    }

    /// <summary>How values are treated.</summary>
    public DimensionKind Kind { get; }

    /// <summary>Grouping of a date; none keeps the full time.</summary>
    public TimeGranularity? Granularity { get; init; }

    private protected override string DerivedLabel => Source.Label;

    private protected override string NaturalKey => Source.Name;

    /// <summary>A dimension of the kind that fits the type of the source.</summary>
    public static implicit operator Dimension(FieldSource source) => source.Dimension();

    /// <summary>The same dimension shown as money of its dataset's currency.</summary>
    /// <exception cref="TreeException">It is not numerical.</exception>
    public Dimension Money()
    {
        Require.That(Kind is DimensionKind.Numerical, $"{Source} is no number and cannot be shown as money");
        return this with { Currency = Source.Dataset.Currency };
    }

    /// <summary>The same dimension under another header.</summary>
    public Dimension Labelled(string label) => this with { CustomLabel = Require.Shown(label, $"label of {Source}", 2048) };

    /// <summary>The same dimension in a column that is not shown, for drills to read.</summary>
    public Dimension Hidden() => this with { IsHidden = true };

    /// <summary>The same dimension in a column of so many pixels.</summary>
    public Dimension Wide(int pixels) => this with { Width = pixels };

    internal override JsonObject Emit(string fieldId) => Kind switch
    {
        DimensionKind.Categorical => Json.Object(("CategoricalDimensionField", Body(fieldId))),
        DimensionKind.Date => Json.Object(("DateDimensionField", Body(fieldId))),
        DimensionKind.Numerical => Json.Object(("NumericalDimensionField", Body(fieldId))),
        _ => throw new InvalidOperationException($"{Kind} is no kind of dimension"),
    };

    /// <summary>The field as a plain column of an unaggregated table.</summary>
    internal JsonObject EmitUnaggregated(string fieldId) => Json.Object(
        ("FieldId", fieldId),
        ("Column", Source.EmitColumn()),
        ("FormatConfiguration", Kind is DimensionKind.Date
            ? Json.Object(("DateTimeFormatConfiguration", DateFormat.Emit(Source.Shape == DrillShape.DateTimeDay)))
            : Currency?.EmitUnaggregated()));

    private JsonObject Body(string fieldId) => Json.Object(
        ("FieldId", fieldId),
        ("Column", Source.EmitColumn()),
        ("DateGranularity", Granularity is { } granularity ? ApiText.Of(granularity) : null),
        ("FormatConfiguration", Kind is DimensionKind.Date ? DateFormat.Emit(Granularity) : Currency?.Emit()));
}

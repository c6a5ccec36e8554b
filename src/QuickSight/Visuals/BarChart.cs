using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Visuals;

/// <summary>Bars, one or several per category.</summary>
/// <remarks>Every axis with a field has a label: the given one, else that of its first field.</remarks>
internal sealed class BarChart : InteractiveVisual
{
    /// <summary>Declares a bar chart.</summary>
    /// <param name="key">Short name within the sheet, see <see cref="Visual.Key"/>.</param>
    /// <param name="title">Heading for readers.</param>
    /// <param name="subtitle">What a bar is.</param>
    /// <param name="category">What makes a bar.</param>
    /// <param name="value">Its length.</param>
    /// <param name="color">What colours the parts of a bar, or none.</param>
    /// <exception cref="TreeException">A text is missing or too long, or the fields come from several datasets.</exception>
    public BarChart(
        string key,
        string title,
        string subtitle,
        Dimension category,
        Measure value,
        Dimension? color = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(key, title, subtitle, SourceLine.At(file, line))
    {
        (Category, Value, Color) = (category, value, color);
        RequireFields();
    }

    /// <summary>What makes a bar.</summary>
    public Dimension Category { get; }

    /// <summary>Its length.</summary>
    public Measure Value { get; }

    /// <summary>What colours the parts of a bar, or none.</summary>
    public Dimension? Color { get; }

    /// <summary>Which way the bars run.</summary>
    public BarOrientation Orientation { get; init; } = BarOrientation.Horizontal;

    /// <summary>How bars of one category stand together; QuickSight's default when not given.</summary>
    public BarArrangement? Arrangement { get; init; }

    /// <summary>Text of the category axis in place of the field's label.</summary>
    public string? CategoryLabel { get; init; }

    /// <summary>Text of the value axis in place of the field's label.</summary>
    public string? ValueLabel { get; init; }

    /// <summary>Heading of the colours in place of the field's label.</summary>
    public string? ColorLabel { get; init; }

    /// <summary>Order of the categories.</summary>
    /// <exception cref="TreeException">A sort names a field that is not in this chart.</exception>
    public ImmutableArray<FieldSort> Sort
    {
        get;
        init => field = OwnSorts(value);
    } = [];

    internal override string Kind => "bar";

    internal override IEnumerable<FieldSlot> Slots => [new('c', Category), new('v', Value), .. In('k', Colors)];

    private IEnumerable<Dimension> Colors => Color is null ? [] : [Color];

    internal override JsonObject Emit(VisualScope scope) => EmitAs("BarChartVisual", scope, Json.Object(
        ("FieldWells", Json.Object(("BarChartAggregatedFieldWells", Json.Object(
            ("Category", EmitWell(scope, [Category])),
            ("Values", EmitWell(scope, [Value])),
            ("Colors", Color is null ? null : EmitWell(scope, Colors)))))),
        ("SortConfiguration", EmitOrder(scope, Sort, Color is null ? null : "ColorItemsLimit")),
        ("Orientation", ApiText.Of(Orientation)),
        ("BarsArrangement", Arrangement is { } arrangement ? ApiText.Of(arrangement) : null),
        ("CategoryLabelOptions", EmitAxisLabel(CategoryLabel ?? Category.Label)),
        ("ValueLabelOptions", EmitAxisLabel(ValueLabel ?? Value.Label)),
        ("ColorLabelOptions", EmitAxisLabel(Color is null ? null : ColorLabel ?? Color.Label)),
        ("DataLabels", Color is null ? Json.Object(("Visibility", "VISIBLE")) : null)));
}

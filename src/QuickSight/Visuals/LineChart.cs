using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Visuals;

/// <summary>A figure along an axis, one line per colour.</summary>
/// <remarks>Both axes have a label: the given one, else that of the field.</remarks>
internal sealed class LineChart : InteractiveVisual
{
    /// <summary>Declares a line chart.</summary>
    /// <param name="key">Short name within the sheet, see <see cref="Visual.Key"/>.</param>
    /// <param name="title">Heading for readers.</param>
    /// <param name="subtitle">What a line is.</param>
    /// <param name="category">The x axis.</param>
    /// <param name="value">The y axis.</param>
    /// <param name="color">What makes a line of its own, or none.</param>
    /// <exception cref="TreeException">A text is missing or too long, or the fields come from several datasets.</exception>
    public LineChart(
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

    /// <summary>The x axis.</summary>
    public Dimension Category { get; }

    /// <summary>The y axis.</summary>
    public Measure Value { get; }

    /// <summary>What makes a line of its own, or none.</summary>
    public Dimension? Color { get; }

    /// <summary>How series are drawn; QuickSight's default (lines) when not given.</summary>
    public LineStyle? Style { get; init; }

    /// <summary>Text of the x axis in place of the field's label.</summary>
    public string? CategoryLabel { get; init; }

    /// <summary>Text of the y axis in place of the field's label.</summary>
    public string? ValueLabel { get; init; }

    /// <summary>Order along the x axis.</summary>
    /// <exception cref="TreeException">A sort names a field that is not in this chart.</exception>
    public ImmutableArray<FieldSort> Sort
    {
        get;
        init => field = OwnSorts(value);
    } = [];

    internal override string Kind => "line";

    internal override IEnumerable<FieldSlot> Slots => [new('c', Category), new('v', Value), .. In('k', Colors)];

    private IEnumerable<Dimension> Colors => Color is null ? [] : [Color];

    internal override JsonObject Emit(VisualScope scope) => EmitAs("LineChartVisual", scope, Json.Object(
        ("FieldWells", Json.Object(("LineChartAggregatedFieldWells", Json.Object(
            ("Category", EmitWell(scope, [Category])),
            ("Values", EmitWell(scope, [Value])),
            ("Colors", Color is null ? null : EmitWell(scope, Colors)))))),
        ("SortConfiguration", EmitOrder(scope, Sort, Color is null ? null : "ColorItemsLimitConfiguration")),
        ("Type", Style is { } style ? ApiText.Of(style) : null),
        ("XAxisLabelOptions", EmitAxisLabel(CategoryLabel ?? Category.Label)),
        ("PrimaryYAxisLabelOptions", EmitAxisLabel(ValueLabel ?? Value.Label))));
}

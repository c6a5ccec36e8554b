using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Visuals;

/// <summary>One figure in large type. A KPI has no actions.</summary>
internal sealed class Kpi : Visual
{
    /// <summary>Declares a KPI.</summary>
    /// <param name="key">Short name within the sheet, see <see cref="Visual.Key"/>.</param>
    /// <param name="title">Heading for readers.</param>
    /// <param name="subtitle">What the figure means.</param>
    /// <param name="value">The figure.</param>
    /// <exception cref="TreeException">A text is missing or too long.</exception>
    public Kpi(
        string key,
        string title,
        string subtitle,
        Measure value,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(key, title, subtitle, SourceLine.At(file, line))
    {
        Values = [value];
        RequireFields();
    }

    /// <summary>
    /// The dates of the figure, or none: then it is that of the last date, compared with the one before, and a small line shows
    /// them all.
    /// </summary>
    /// <exception cref="TreeException">It is of another dataset than the figure.</exception>
    public Dimension? Trend
    {
        get;
        init
        {
            field = value;
            RequireFields();
        }
    }

    /// <summary>Whether the comparison is the difference itself, for counts, and not its share of what was before.</summary>
    public bool ComparesByDifference { get; init; }

    /// <summary>The figures; QuickSight shows the first one.</summary>
    public ImmutableArray<Measure> Values { get; }

    internal override string Kind => "kpi";

    internal override IEnumerable<FieldSlot> Slots => [.. In('v', Values), .. In('d', Trends)];

    private IEnumerable<Dimension> Trends => Trend is null ? [] : [Trend];

    internal override JsonObject Emit(VisualScope scope) => EmitAs("KPIVisual", scope, Json.Object(
        ("FieldWells", Json.Object(
            ("Values", EmitWell(scope, Values)),
            ("TargetValues", Json.Array([])),
            ("TrendGroups", EmitWell(scope, Trends)))),
        ("KPIOptions", EmitOptions())));

    // A KPI with incomplete options is drawn blank, without a message.
    private JsonObject EmitOptions() => Json.Object(
        ("Comparison", Json.Object(("ComparisonMethod", ComparesByDifference ? "DIFFERENCE" : "PERCENT_DIFFERENCE"))),
        ("PrimaryValueDisplayType", "ACTUAL"),
        ("SecondaryValueFontConfiguration", Json.Object(("FontSize", Json.Object(("Relative", "EXTRA_LARGE"))))),
        ("Sparkline", Json.Object(("Visibility", "VISIBLE"), ("Type", "AREA"))),
        ("VisualLayoutOptions", Json.Object(("StandardLayout", Json.Object(("Type", "VERTICAL"))))));
}

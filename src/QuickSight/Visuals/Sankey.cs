using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Visuals;

/// <summary>Ribbons from sources to targets, as wide as their weight, the widest first.</summary>
/// <remarks>Only left-click actions work on a Sankey. Ribbon colours cannot come from data.</remarks>
internal sealed class Sankey : InteractiveVisual
{
    /// <summary>Declares a Sankey diagram.</summary>
    /// <param name="key">Short name within the sheet, see <see cref="Visual.Key"/>.</param>
    /// <param name="title">Heading for readers.</param>
    /// <param name="subtitle">What a ribbon is and what a click does.</param>
    /// <param name="source">Where a ribbon starts.</param>
    /// <param name="target">Where it ends.</param>
    /// <param name="weight">Its width.</param>
    /// <exception cref="TreeException">A text is missing or too long, or the fields come from several datasets.</exception>
    public Sankey(
        string key,
        string title,
        string subtitle,
        Dimension source,
        Dimension target,
        Measure weight,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(key, title, subtitle, SourceLine.At(file, line))
    {
        (Source, Target, Weight) = (source, target, weight);
        RequireFields();
    }

    /// <summary>Where a ribbon starts.</summary>
    public Dimension Source { get; }

    /// <summary>Where it ends.</summary>
    public Dimension Target { get; }

    /// <summary>Its width.</summary>
    public Measure Weight { get; }

    /// <summary>Largest number of nodes on each side; the rest is summed up as “Other”.</summary>
    /// <exception cref="TreeException">Not a positive number.</exception>
    public int? ItemsLimit
    {
        get;
        init
        {
            Require.That(value is null or > 0, $"{Describe()} cannot show {value} nodes");
            field = value;
        }
    }

    internal override string Kind => "sankey";

    private protected override bool HasMenu => false;

    internal override IEnumerable<FieldSlot> Slots => [new('s', Source), new('t', Target), new('w', Weight)];

    internal override JsonObject Emit(VisualScope scope) => EmitAs("SankeyDiagramVisual", scope, Json.Object(
        ("FieldWells", Json.Object(("SankeyDiagramAggregatedFieldWells", Json.Object(
            ("Source", EmitWell(scope, [Source])),
            ("Destination", EmitWell(scope, [Target])),
            ("Weight", EmitWell(scope, [Weight])))))),
        ("SortConfiguration", Json.Object(
            ("WeightSort", Json.Array([Weight.Descending().Emit(scope.FieldId(Weight))])),
            ("SourceItemsLimit", EmitLimit()),
            ("DestinationItemsLimit", EmitLimit())))));

    private JsonObject? EmitLimit() => ItemsLimit is { } limit
        ? Json.Object(("ItemsLimit", limit), ("OtherCategories", "INCLUDE"))
        : null;
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace QsGen.Viewer.Frames;

/// <summary>A visual with its figures; <c>type</c> says of which kind.</summary>
/// <remarks>Every text is ready to be shown and is text, never markup. Numbers travel as formatted text and raw decimal text; a
/// <see cref="double"/> beside them is for geometry alone.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(KpiFrame), "kpi")]
[JsonDerivedType(typeof(TableFrame), "table")]
[JsonDerivedType(typeof(BarFrame), "bar")]
[JsonDerivedType(typeof(LineFrame), "line")]
[JsonDerivedType(typeof(ComboFrame), "combo")]
[JsonDerivedType(typeof(PieFrame), "pie")]
[JsonDerivedType(typeof(SankeyFrame), "sankey")]
[JsonDerivedType(typeof(NotDrawnFrame), "notDrawn")]
[JsonDerivedType(typeof(FailedFrame), "failed")]
internal abstract record VisualFrame
{
    /// <summary>The visual's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its title; empty when hidden.</summary>
    public required string Title { get; init; }

    /// <summary>Its subtitle; empty when hidden.</summary>
    public required string Subtitle { get; init; }

    /// <summary>For <c>data-state</c>.</summary>
    public required VisualState State { get; init; }

    /// <summary>Why there is nothing to see, when <see cref="State"/> is <see cref="VisualState.Empty"/>.</summary>
    public EmptyReason? Empty { get; init; }

    /// <summary>What went wrong, when <see cref="State"/> is <see cref="VisualState.Error"/>.</summary>
    public Problem? Error { get; init; }

    /// <summary>What can be done with a row or mark; targets stand in the same order at each of them.</summary>
    public ImmutableArray<ActionFrame> Actions { get; init; } = [];

    /// <summary>What is not in the picture, one sentence each, such as <c>18 cyclic edges not drawn</c>.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The rows behind a chart as a table, for screen readers and for those who want to read numbers; null for tables.</summary>
    public DataTwin? Data { get; init; }

    /// <summary>How the figures came about; null when no query ran.</summary>
    public WhyFrame? Why { get; init; }

    /// <summary>Whether intended and faithful mode show different figures here.</summary>
    public bool ModesDiffer { get; init; }
}

using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;
using QsGen.QuickSight.Filters;

namespace QsGen.QuickSight.Controls;

/// <summary>A slider that sets a number filter.</summary>
internal sealed class FilterSlider : FilterControl
{
    /// <summary>Declares a slider.</summary>
    /// <exception cref="TreeException">The title is missing, the range makes no sense, or the filter follows a parameter.</exception>
    public FilterSlider(
        NumericRangeFilter filter,
        string title,
        decimal minimum,
        decimal maximum,
        decimal step = 1,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(filter, ShownTitle(title), SourceLine.At(file, line))
    {
        RequireRange(title, minimum, maximum, step);
        (Minimum, Maximum, Step) = (minimum, maximum, step);
    }

    /// <summary>Left end.</summary>
    public decimal Minimum { get; }

    /// <summary>Right end.</summary>
    public decimal Maximum { get; }

    /// <summary>Distance between two choices.</summary>
    public decimal Step { get; }

    /// <summary>Whether readers choose two ends; otherwise one point.</summary>
    public bool Range { get; init; } = true;

    internal override string Kind => "slider";

    internal override JsonObject Emit(NodeIds ids) => Json.Object(("Slider", Json.Object(
        ("FilterControlId", ids.Of(this)),
        ("Title", Title),
        ("SourceFilterId", ids.Of(Filter)),
        ("Type", Range ? "RANGE" : "SINGLE_POINT"),
        ("MinimumValue", Minimum),
        ("MaximumValue", Maximum),
        ("StepSize", Step))));
}

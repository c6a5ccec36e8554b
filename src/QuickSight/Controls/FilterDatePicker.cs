using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;
using QsGen.QuickSight.Filters;

namespace QsGen.QuickSight.Controls;

/// <summary>A date range picker that sets a time range filter.</summary>
/// <remarks>A picker for one day does not work on a range; use a time equality filter with a parameter.</remarks>
internal sealed class FilterDatePicker : FilterControl
{
    /// <summary>Declares a date range picker.</summary>
    /// <exception cref="TreeException">The title is missing, or the filter follows a parameter.</exception>
    public FilterDatePicker(
        TimeRangeFilter filter,
        string title,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(filter, ShownTitle(title), SourceLine.At(file, line))
    {
    }

    internal override string Kind => "datetime";

    internal override JsonObject Emit(NodeIds ids) => Json.Object(("DateTimePicker", Json.Object(
        ("FilterControlId", ids.Of(this)),
        ("Title", Title),
        ("SourceFilterId", ids.Of(Filter)),
        ("Type", "DATE_RANGE"))));
}

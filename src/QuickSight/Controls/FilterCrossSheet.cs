using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;
using QsGen.QuickSight.Filters;

namespace QsGen.QuickSight.Controls;

/// <summary>Shows the default control of a filter that spans several sheets.</summary>
internal sealed class FilterCrossSheet : FilterControl
{
    /// <summary>Declares the control.</summary>
    /// <param name="filter">A filter with a default control, whose title is shown.</param>
    /// <exception cref="TreeException">The filter has no default control.</exception>
    public FilterCrossSheet(Filter filter, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(filter, "", SourceLine.At(file, line))
    {
        Require.That(filter.DefaultControl is not null,
            $"cross-sheet control: {filter.Describe()} has no default control, so QuickSight would refuse it");
    }

    internal override string Kind => "crosssheet";

    internal override JsonObject Emit(NodeIds ids) => Json.Object(("CrossSheet", Json.Object(
        ("FilterControlId", ids.Of(this)),
        ("SourceFilterId", ids.Of(Filter)))));
}

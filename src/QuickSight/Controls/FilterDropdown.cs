using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;
using QsGen.QuickSight.Filters;

namespace QsGen.QuickSight.Controls;

/// <summary>A dropdown that sets a category filter. Its choices are the values of the filter's column.</summary>
internal sealed class FilterDropdown : FilterControl
{
    /// <summary>Declares a dropdown.</summary>
    /// <exception cref="TreeException">The title is missing, or the filter follows a parameter.</exception>
    public FilterDropdown(
        CategoryFilter filter,
        string title,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(filter, ShownTitle(title), SourceLine.At(file, line))
    {
    }

    /// <summary>Whether several values may be chosen.</summary>
    public bool MultiSelect { get; init; } = true;

    /// <summary>Fixed choices in place of the column's values.</summary>
    public ImmutableArray<string> Options { get; init; } = [];

    /// <summary>The control that narrows the choices, or none.</summary>
    public Cascade? Cascade { get; init; }

    internal override string Kind => "dropdown";

    internal override JsonObject Emit(NodeIds ids) => Json.Object(("Dropdown", Json.Object(
        ("FilterControlId", ids.Of(this)),
        ("Title", Title),
        ("SourceFilterId", ids.Of(Filter)),
        ("Type", MultiSelect ? "MULTI_SELECT" : "SINGLE_SELECT"),
        ("SelectableValues", Options.IsEmpty ? null : Json.Object(("Values", Json.Texts(Options)))),
        ("CascadingControlConfiguration", Cascade?.Emit(ids)))));
}

using System.Runtime.CompilerServices;
using QsGen.QuickSight.Filters;

namespace QsGen.QuickSight.Controls;

/// <summary>The control that fits a filter, made from the filter.</summary>
internal static class ControlsOfFilters
{
    /// <summary>A dropdown for this filter.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="title">Title of the control.</param>
    public static FilterDropdown Dropdown(
        this CategoryFilter filter,
        string title,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) => new(filter, title, file, line);

    /// <summary>A date range picker for this filter.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="title">Title of the control.</param>
    public static FilterDatePicker Picker(
        this TimeRangeFilter filter,
        string title,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) => new(filter, title, file, line);

    /// <summary>A slider for this filter.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="title">Title of the control.</param>
    public static FilterSlider Slider(
        this NumericRangeFilter filter,
        string title,
        decimal minimum,
        decimal maximum,
        decimal step = 1,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) => new(filter, title, minimum, maximum, step, file, line);
}

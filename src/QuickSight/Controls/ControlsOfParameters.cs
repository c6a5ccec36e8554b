using System.Runtime.CompilerServices;
using QsGen.QuickSight.Parameters;

namespace QsGen.QuickSight.Controls;

/// <summary>The control that fits a parameter, made from the parameter.</summary>
internal static class ControlsOfParameters
{
    /// <summary>A dropdown for this parameter. Without options it would be empty, so they are required.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="title">Title of the control.</param>
    /// <param name="options">Where the choices come from.</param>
    /// <param name="hideSelectAll">See <see cref="ParameterDropdown.HideSelectAll"/>.</param>
    /// <param name="cascade">See <see cref="ParameterDropdown.Cascade"/>.</param>
    /// <param name="whenUnset">See <see cref="ParameterDropdown.WhenUnset"/>.</param>
    public static ParameterDropdown Dropdown(
        this StringParameter parameter,
        string title,
        OptionSource options,
        bool hideSelectAll = false,
        Cascade? cascade = null,
        string? whenUnset = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        new(parameter, title, options, file, line) { HideSelectAll = hideSelectAll, Cascade = cascade, WhenUnset = whenUnset };

    /// <summary>A date picker for this parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="title">Title of the control.</param>
    public static ParameterDatePicker Picker(
        this DateTimeParameter parameter,
        string title,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) => new(parameter, title, file, line);

    /// <summary>A slider for this parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="title">Title of the control.</param>
    public static ParameterSlider Slider(
        this IntegerParameter parameter,
        string title,
        decimal minimum,
        decimal maximum,
        decimal step = 1,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) => new(parameter, title, minimum, maximum, step, file, line);
}

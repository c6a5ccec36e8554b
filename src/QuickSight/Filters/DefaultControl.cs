using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Filters;

/// <summary>The control that QuickSight shows for a filter on each of several sheets.</summary>
/// <remarks>A filter on one sheet must not have one, and a cross-sheet control needs one.</remarks>
internal sealed class DefaultControl
{
    private readonly string _member;
    private readonly JsonObject _options;

    private DefaultControl(string title, string member, JsonObject options)
    {
        Title = Require.Shown(title, "title of a default control", 2048);
        (_member, _options) = (member, options);
    }

    /// <summary>Title of the control.</summary>
    public string Title { get; }

    /// <summary>A date range picker.</summary>
    public static DefaultControl DateRange(string title) =>
        new(title, "DefaultDateTimePickerOptions", Json.Object(("Type", "DATE_RANGE")));

    /// <summary>A dropdown for one or several values.</summary>
    public static DefaultControl Dropdown(string title, bool multiSelect = true) =>
        new(title, "DefaultDropdownOptions", Json.Object(("Type", multiSelect ? "MULTI_SELECT" : "SINGLE_SELECT")));

    /// <summary>A slider over a range.</summary>
    public static DefaultControl Slider(string title, decimal minimum, decimal maximum, decimal step = 1) => new(
        title,
        "DefaultSliderOptions",
        Json.Object(("Type", "RANGE"), ("MinimumValue", minimum), ("MaximumValue", maximum), ("StepSize", step)));

    internal JsonObject Emit() => Json.Object(
        ("Title", Title),
        ("ControlOptions", Json.Object((_member, _options.DeepClone()))));
}

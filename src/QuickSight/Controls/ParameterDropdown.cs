using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;
using QsGen.QuickSight.Parameters;

namespace QsGen.QuickSight.Controls;

/// <summary>A dropdown that sets a text parameter; it takes several values when the parameter does.</summary>
/// <remarks>It opens only on its inner grey bar; say so in the sheet's description where the dropdown is essential.</remarks>
internal sealed class ParameterDropdown : ParameterControl
{
    /// <summary>Declares a dropdown.</summary>
    /// <exception cref="TreeException">The title is missing.</exception>
    public ParameterDropdown(
        StringParameter parameter,
        string title,
        OptionSource options,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(parameter, title, SourceLine.At(file, line))
    {
        Options = options;
    }

    /// <summary>Where the choices come from.</summary>
    public OptionSource Options { get; }

    /// <summary>Whether “Select all” is hidden; wanted on each single select that needs exactly one value.</summary>
    public bool HideSelectAll { get; init; }

    /// <summary>What the sheet shows until somebody chooses, for the sign beside the title; none says nothing.</summary>
    /// <exception cref="TreeException">It has more than 100 characters.</exception>
    public string? WhenUnset
    {
        get;
        init => field = value is null ? null : Require.Shown(value, $"hint of control '{Title}'", 100);
    }

    /// <summary>The control that narrows the choices, or none.</summary>
    public Cascade? Cascade { get; init; }

    internal override string Kind => "dropdown";

    internal override JsonObject Emit(NodeIds ids) => Json.Object(("Dropdown", Json.Object(
        ("ParameterControlId", ids.Of(this)),
        ("Title", Title),
        ("SourceParameterName", Parameter.Name),
        ("Type", Parameter.TakesSeveral ? "MULTI_SELECT" : "SINGLE_SELECT"),
        ("SelectableValues", Options.Emit()),
        ("DisplayOptions", EmitOptions()),
        ("CascadingControlConfiguration", Cascade?.Emit(ids)))));

    private JsonObject? EmitOptions()
    {
        var options = EmitSelectAll(HideSelectAll);
        if (WhenUnset is not null)
        {
            options ??= [];
            options["InfoIconLabelOptions"] = Json.Object(("Visibility", "VISIBLE"), ("InfoIconText", WhenUnset));
        }

        return options;
    }
}

using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;
using QsGen.QuickSight.Parameters;

namespace QsGen.QuickSight.Controls;

/// <summary>A date picker that sets a date-time parameter.</summary>
internal sealed class ParameterDatePicker : ParameterControl
{
    /// <summary>Declares a date picker.</summary>
    /// <exception cref="TreeException">The title is missing.</exception>
    public ParameterDatePicker(
        DateTimeParameter parameter,
        string title,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(parameter, title, SourceLine.At(file, line))
    {
    }

    internal override string Kind => "datetime";

    internal override JsonObject Emit(NodeIds ids) => Json.Object(("DateTimePicker", Json.Object(
        ("ParameterControlId", ids.Of(this)),
        ("Title", Title),
        ("SourceParameterName", Parameter.Name))));
}

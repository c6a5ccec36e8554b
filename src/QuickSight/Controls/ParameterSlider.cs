using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;
using QsGen.QuickSight.Parameters;

namespace QsGen.QuickSight.Controls;

/// <summary>A slider that sets a number parameter.</summary>
internal sealed class ParameterSlider : ParameterControl
{
    /// <summary>Declares a slider.</summary>
    /// <exception cref="TreeException">The title is missing, or the range makes no sense.</exception>
    public ParameterSlider(
        IntegerParameter parameter,
        string title,
        decimal minimum,
        decimal maximum,
        decimal step = 1,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(parameter, title, SourceLine.At(file, line))
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

    internal override string Kind => "slider";

    internal override JsonObject Emit(NodeIds ids) => Json.Object(("Slider", Json.Object(
        ("ParameterControlId", ids.Of(this)),
        ("Title", Title),
        ("SourceParameterName", Parameter.Name),
        ("MinimumValue", Minimum),
        ("MaximumValue", Maximum),
        ("StepSize", Step))));
}

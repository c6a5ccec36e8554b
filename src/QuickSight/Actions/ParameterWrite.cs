using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;
using QsGen.QuickSight.Fields;
using QsGen.QuickSight.Parameters;

namespace QsGen.QuickSight.Actions;

/// <summary>One parameter that a drill sets. Made by the parameter: <c>From</c>, <c>Reset</c>, <c>At</c>.</summary>
internal sealed class ParameterWrite
{
    private readonly Func<VisualScope, JsonObject> _emitValue;

    internal ParameterWrite(Parameter target, Field? source, Func<VisualScope, JsonObject> emitValue)
    {
        (Target, Source, _emitValue) = (target, source, emitValue);
    }

    /// <summary>The parameter that is set.</summary>
    public Parameter Target { get; }

    /// <summary>The field of the clicked row whose value is written, or none for a fixed value.</summary>
    public Field? Source { get; }

    internal JsonObject Emit(VisualScope scope) => Json.Object(
        ("DestinationParameterName", Target.Name),
        ("Value", _emitValue(scope)));
}

using System.Text.Json.Nodes;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Parameters;

/// <summary>One parameter that a drill sets. Made by the parameter: <c>From</c>, <c>Reset</c>, <c>At</c>.</summary>
internal sealed class ParameterWrite
{
    private readonly JsonObject? _fixed;

    /// <summary>Writes the value of a field of the clicked row.</summary>
    internal ParameterWrite(Parameter target, Field source) => (Target, Source) = (target, source);

    /// <summary>Writes a fixed value.</summary>
    /// <param name="target">The parameter that is set.</param>
    /// <param name="member">The API's list for values of this type.</param>
    /// <param name="value">The value.</param>
    internal ParameterWrite(Parameter target, string member, string value)
    {
        Target = target;
        _fixed = Json.Object(("CustomValuesConfiguration", Json.Object(("CustomValues", Json.Object((member, Json.Texts([value])))))));
    }

    /// <summary>The parameter that is set.</summary>
    public Parameter Target { get; }

    /// <summary>The field of the clicked row whose value is written, or none for a fixed value.</summary>
    public Field? Source { get; }

    /// <summary>The write as a member of an action.</summary>
    /// <param name="fieldId">The ids of the fields of the clicked visual.</param>
    internal JsonObject Emit(Func<Field, string> fieldId) => Json.Object(
        ("DestinationParameterName", Target.Name),
        ("Value", Source is { } source ? Json.Object(("SourceField", fieldId(source))) : _fixed!.DeepClone()));
}

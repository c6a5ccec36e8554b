using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;
using QsGen.QuickSight.Parameters;

namespace QsGen.QuickSight.Filters;

/// <summary>One end of a number range: a fixed number or a parameter.</summary>
internal sealed class NumericBound
{
    private readonly decimal _value;

    private NumericBound(decimal value, IntegerParameter? parameter) => (_value, Parameter) = (value, parameter);

    /// <summary>The parameter it follows, or none.</summary>
    public IntegerParameter? Parameter { get; }

    /// <summary>A fixed number.</summary>
    public static implicit operator NumericBound(decimal value) => new(value, null);

    /// <summary>A fixed number.</summary>
    public static implicit operator NumericBound(int value) => new(value, null);

    /// <summary>The value of a parameter.</summary>
    public static implicit operator NumericBound(IntegerParameter parameter) => new(0, parameter);

    internal JsonObject Emit() => Parameter is null
        ? Json.Object(("StaticValue", _value))
        : Json.Object(("Parameter", Parameter.Name));
}

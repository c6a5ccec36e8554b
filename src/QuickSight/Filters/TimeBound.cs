using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;
using QsGen.QuickSight.Parameters;

namespace QsGen.QuickSight.Filters;

/// <summary>One end of a time range: a parameter, a fixed time, or a rolling date.</summary>
internal sealed class TimeBound
{
    private readonly JsonObject _value;

    private TimeBound(JsonObject value, DateTimeParameter? parameter = null) => (_value, Parameter) = (value, parameter);

    /// <summary>The parameter it follows, or none.</summary>
    public DateTimeParameter? Parameter { get; }

    /// <summary>The value of a parameter.</summary>
    public static implicit operator TimeBound(DateTimeParameter parameter) => new(Json.Object(("Parameter", parameter.Name)), parameter);

    /// <summary>A fixed time.</summary>
    public static TimeBound At(DateTimeOffset instant) => new(Json.Object(("StaticValue", ApiText.Of(instant))));

    /// <summary>A time that moves with the calendar.</summary>
    /// <exception cref="TreeException">The expression is missing or longer than 4096 characters.</exception>
    public static TimeBound Rolling(string expression) => new(Json.Object(("RollingDate",
        Json.Object(("Expression", Require.Shown(expression, "expression of a rolling date", 4096))))));

    internal JsonNode Emit() => _value.DeepClone();
}

using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Parameters;

/// <summary>A parameter that holds a point in time.</summary>
internal sealed class DateTimeParameter : Parameter
{
    /// <summary>Declares a date-time parameter.</summary>
    /// <param name="name">Letters and digits.</param>
    /// <param name="defaultValue">Its value before anybody sets one.</param>
    /// <param name="granularity">The unit in which readers choose.</param>
    /// <exception cref="TreeException">The name does not fit QuickSight's pattern.</exception>
    public DateTimeParameter(
        string name,
        DateTimeDefault defaultValue,
        TimeGranularity granularity = TimeGranularity.Day,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(name, DrillShape.DateTimeDay, SourceLine.At(file, line))
    {
        (Default, Granularity) = (defaultValue, granularity);
    }

    /// <summary>First day of a window that a drill opens wide.</summary>
    public static DateTimeOffset Earliest { get; } = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Last day of a window that a drill opens wide.</summary>
    public static DateTimeOffset Latest { get; } = new(2099, 12, 31, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Its value before anybody sets one.</summary>
    public DateTimeDefault Default { get; }

    /// <summary>The unit in which readers choose.</summary>
    public TimeGranularity Granularity { get; }

    internal override ColumnType ValueType => ColumnType.Datetime;

    internal override bool TakesSeveral => false;

    internal override bool HasDefault => true;

    /// <summary>A write of a fixed time, for a drill. QuickSight takes no rolling date here.</summary>
    public ParameterWrite At(DateTimeOffset instant) => new(this, "DateTimeValues", ApiText.Of(instant));

    /// <summary>A write that opens the start of a window wide; the date picker jumps there.</summary>
    public ParameterWrite AtEarliest() => At(Earliest);

    /// <summary>A write that opens the end of a window wide; the date picker jumps there.</summary>
    public ParameterWrite AtLatest() => At(Latest);

    internal override JsonObject Emit() => Json.Object(("DateTimeParameterDeclaration", Json.Object(
        ("Name", Name),
        ("TimeGranularity", ApiText.Of(Granularity)),
        ("DefaultValues", Default.Emit()),
        ("MappedDataSetParameters", EmitMappings()))));
}

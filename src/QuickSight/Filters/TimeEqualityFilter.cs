using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Emission;
using QsGen.QuickSight.Parameters;

namespace QsGen.QuickSight.Filters;

/// <summary>Keeps one day (or other unit of time), the one a parameter holds.</summary>
/// <remarks>For a single day use this: a time range with a one-day picker is broken on the screen.</remarks>
internal sealed class TimeEqualityFilter : Filter
{
    /// <summary>Declares a filter for one point in time.</summary>
    /// <param name="key">Short name within the sheet.</param>
    /// <param name="source">What it compares.</param>
    /// <param name="parameter">The parameter it follows; it needs a control or a default.</param>
    /// <exception cref="TreeException">The source is not a date-time.</exception>
    public TimeEqualityFilter(
        string key,
        FieldSource source,
        DateTimeParameter parameter,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(key, source, SourceLine.At(file, line))
    {
        Require.That(source.Type is ColumnType.Datetime, $"time filter '{key}' cannot read {source}: it is no date-time");
        Parameter = parameter;
    }

    /// <summary>The parameter it follows.</summary>
    public DateTimeParameter Parameter { get; }

    /// <summary>The unit of comparison.</summary>
    public TimeGranularity Granularity { get; init; } = TimeGranularity.Day;

    internal override string Kind => "time_equality";

    internal override ImmutableArray<Parameter> Parameters => [Parameter];

    internal override JsonObject Emit(NodeIds ids) => Json.Object(("TimeEqualityFilter", Json.Object(
        ("FilterId", ids.Of(this)),
        ("Column", Source.EmitColumn()),
        ("ParameterName", Parameter.Name),
        ("TimeGranularity", ApiText.Of(Granularity)),
        ("DefaultFilterControlConfiguration", EmitDefaultControl()))));
}

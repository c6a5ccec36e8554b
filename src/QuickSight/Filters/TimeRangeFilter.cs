using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Emission;
using QsGen.QuickSight.Parameters;

namespace QsGen.QuickSight.Filters;

/// <summary>Keeps times within a range that is open on the sides without a bound. Both picked days count.</summary>
/// <remarks>
/// A dashboard compares with the beginning of a picked day. So the column must hold days: of one that holds times, whatever is later than
/// the midnight with which the last day begins would be left out.
/// </remarks>
internal sealed class TimeRangeFilter : Filter
{
    /// <summary>Declares a time filter.</summary>
    /// <param name="key">Short name within the sheet.</param>
    /// <param name="source">What it compares.</param>
    /// <exception cref="TreeException">The source is not a date-time.</exception>
    public TimeRangeFilter(string key, FieldSource source, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(key, source, SourceLine.At(file, line))
    {
        Require.That(source.Type is ColumnType.Datetime, $"time filter '{key}' cannot read {source}: it is no date-time");
    }

    /// <summary>First time kept, or none.</summary>
    public TimeBound? From { get; init; }

    /// <summary>Last time kept, or none.</summary>
    public TimeBound? To { get; init; }

    /// <summary>Whether the first time itself is kept.</summary>
    public bool IncludeFrom { get; init; } = true;

    /// <summary>Whether the last time itself is kept.</summary>
    public bool IncludeTo { get; init; } = true;

    /// <summary>The unit of comparison.</summary>
    public TimeGranularity Granularity { get; init; } = TimeGranularity.Day;

    /// <summary>What it does with rows without a value.</summary>
    public NullOption NullOption { get; init; } = NullOption.NonNullsOnly;

    internal override string Kind => "time";

    internal override ImmutableArray<Parameter> Parameters => [.. new[] { From?.Parameter, To?.Parameter }.OfType<Parameter>()];

    internal override JsonObject Emit(NodeIds ids) => Json.Object(("TimeRangeFilter", Json.Object(
        ("FilterId", ids.Of(this)),
        ("Column", Source.EmitColumn()),
        ("NullOption", ApiText.Of(NullOption)),
        ("TimeGranularity", ApiText.Of(Granularity)),
        ("RangeMinimumValue", From?.Emit()),
        ("RangeMaximumValue", To?.Emit()),
        ("IncludeMinimum", IncludeFrom),
        ("IncludeMaximum", IncludeTo),
        ("DefaultFilterControlConfiguration", EmitDefaultControl()))));
}

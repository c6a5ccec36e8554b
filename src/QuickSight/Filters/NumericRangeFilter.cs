using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Emission;
using QsGen.QuickSight.Parameters;

namespace QsGen.QuickSight.Filters;

/// <summary>Keeps numbers within a range that is open on the sides without a bound.</summary>
internal sealed class NumericRangeFilter : Filter
{
    /// <summary>Declares a number filter.</summary>
    /// <param name="key">Short name within the sheet.</param>
    /// <param name="source">What it compares.</param>
    /// <exception cref="TreeException">The source is not a number.</exception>
    public NumericRangeFilter(string key, FieldSource source, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(key, source, SourceLine.At(file, line))
    {
        Require.That(source.Type is ColumnType.Decimal or ColumnType.Integer,
            $"numeric filter '{key}' cannot read {source}: it is no number");
    }

    /// <summary>Smallest number kept, or none.</summary>
    public NumericBound? Minimum { get; init; }

    /// <summary>Largest number kept, or none.</summary>
    public NumericBound? Maximum { get; init; }

    /// <summary>Whether the minimum itself is kept.</summary>
    public bool IncludeMinimum { get; init; } = true;

    /// <summary>Whether the maximum itself is kept.</summary>
    public bool IncludeMaximum { get; init; } = true;

    /// <summary>What it does with rows without a value.</summary>
    public NullOption NullOption { get; init; } = NullOption.NonNullsOnly;

    internal override string Kind => "numeric";

    internal override ImmutableArray<Parameter> Parameters => [.. new[] { Minimum?.Parameter, Maximum?.Parameter }.OfType<Parameter>()];

    internal override JsonObject Emit(NodeIds ids) => Json.Object(("NumericRangeFilter", Json.Object(
        ("FilterId", ids.Of(this)),
        ("Column", Source.EmitColumn()),
        ("NullOption", ApiText.Of(NullOption)),
        ("RangeMinimum", Minimum?.Emit()),
        ("RangeMaximum", Maximum?.Emit()),
        ("IncludeMinimum", Minimum is null ? null : IncludeMinimum),
        ("IncludeMaximum", Maximum is null ? null : IncludeMaximum),
        ("DefaultFilterControlConfiguration", EmitDefaultControl()))));
}

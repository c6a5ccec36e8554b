using System.Collections.Immutable;
using QsGen.QuickSight.Calculations;
using QsGen.QuickSight.Data;

namespace QsGen.Components.Shared;

/// <summary>Largest and smallest figures that are zero where there are none: on a clean day a figure says 0 and not nothing.</summary>
internal sealed class Peaks
{
    private readonly ImmutableDictionary<FieldSource, CalculatedField> _peaks;

    /// <summary>Declares the peaks of some columns and calculated fields.</summary>
    /// <param name="largest">Those whose largest value is shown.</param>
    /// <param name="smallest">Those whose smallest value is shown.</param>
    public Peaks(ImmutableArray<FieldSource> largest, ImmutableArray<FieldSource> smallest)
    {
        _peaks = largest.Select(source => (source, Field(source, $"coalesce(max({source}), {0m})")))
            .Concat(smallest.Select(source => (source, Field(source, $"coalesce(min({source}), {0m})"))))
            .ToImmutableDictionary(peak => peak.source, peak => peak.Item2);
        All = [.. largest.Concat(smallest).Select(source => _peaks[source])];
    }

    /// <summary>The declared fields, in order.</summary>
    public ImmutableArray<CalculatedField> All { get; }

    /// <summary>The peak of a source.</summary>
    /// <exception cref="KeyNotFoundException">It was not declared.</exception>
    public Measure Of(FieldSource source) => _peaks[source].Aggregated();

    private static CalculatedField Field(FieldSource source, ExpressionText expression) => new(
        $"peak_{source.Dataset.Identifier.Replace('-', '_')}_{source.Name}", source.Dataset, source.Type, expression);
}

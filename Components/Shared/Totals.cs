using System.Collections.Immutable;
using QsGen.QuickSight.Calculations;
using QsGen.QuickSight.Data;

namespace QsGen.Components.Shared;

/// <summary>Sums that are zero where there is nothing to add: on a clean day a figure says 0 and not nothing.</summary>
internal sealed class Totals
{
    private readonly ImmutableDictionary<FieldSource, CalculatedField> _totals;

    /// <summary>Declares the totals of some columns and calculated fields.</summary>
    public Totals(params ImmutableArray<FieldSource> sources)
    {
        All = [.. sources.Select(source => new CalculatedField(
            $"total_{source.Dataset.Identifier.Replace('-', '_')}_{source.Name}", source.Dataset, source.Type,
            $"coalesce(sum({source}), {0m})"))];
        _totals = sources.Zip(All).ToImmutableDictionary(pair => pair.First, pair => pair.Second);
    }

    /// <summary>The declared fields, in order.</summary>
    public ImmutableArray<CalculatedField> All { get; }

    /// <summary>The total of a source.</summary>
    /// <exception cref="KeyNotFoundException">It was not declared.</exception>
    public Measure Of(FieldSource source) => _totals[source].Aggregated();
}

using System.Collections.Immutable;
using QsGen.QuickSight.Calculations;
using QsGen.QuickSight.Data;

namespace QsGen.Components.Shared;

/// <summary>How many rows datasets have, as a figure: the sum of a 1 on every row.</summary>
/// <remarks>A count of a column leaves out the rows in which it is empty, such as exceptions that belong to no account.</remarks>
internal sealed class RowCounts
{
    private readonly ImmutableDictionary<Dataset, CalculatedField> _ones;
    private readonly Totals _totals;

    /// <summary>Declares the 1 on some of an app's datasets.</summary>
    /// <param name="data">The app's datasets.</param>
    /// <param name="tableKeys">The keys of their tables, such as <c>l1-drift</c>.</param>
    public RowCounts(AppData data, params ImmutableArray<string> tableKeys)
    {
        ImmutableArray<CalculatedField> ones = [.. tableKeys.Select(key => new CalculatedField(
            $"row_of_{key.Replace('-', '_')}", data[key], ColumnType.Integer, "1"))];
        _ones = ones.ToImmutableDictionary(one => one.Dataset);
        _totals = new([.. ones]);
        All = [.. ones, .. _totals.All];
    }

    /// <summary>The declared fields, in order.</summary>
    public ImmutableArray<CalculatedField> All { get; }

    /// <summary>The number of rows of a dataset as a figure that says 0 when there are none.</summary>
    /// <exception cref="KeyNotFoundException">The 1 was not declared on it.</exception>
    public Measure TotalOf(Dataset dataset) => _totals.Of(_ones[dataset]);

    /// <summary>The number of rows of a dataset, for bars and tables.</summary>
    /// <exception cref="KeyNotFoundException">The 1 was not declared on it.</exception>
    public Measure Of(Dataset dataset) => _ones[dataset].Sum();
}

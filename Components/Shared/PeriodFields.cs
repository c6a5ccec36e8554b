using System.Collections.Immutable;
using QsGen.QuickSight.Calculations;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Visuals;

namespace QsGen.Components.Shared;

/// <summary>The chosen days against as many days before them, as figures that compare themselves.</summary>
internal sealed class PeriodFields
{
    private const string Yes = "yes";
    private const string No = "no";

    private readonly CalculatedField _before;
    private readonly CalculatedField _isCompared;

    /// <summary>Declares the fields on a dataset with a column of days.</summary>
    /// <param name="prefix">What their names begin with.</param>
    /// <param name="window">The chosen days.</param>
    /// <param name="day">The days of the rows, at 00:00.</param>
    public PeriodFields(string prefix, DateWindow window, Column day)
    {
        _before = new(
            $"{prefix}_period_before", day.Dataset, ColumnType.Datetime,
            $"addDateTime(-1 - dateDiff({window.Start}, {window.End}, {"DD"}), {"DD"}, {window.Start})");
        BeginsOn = new(
            $"{prefix}_period_begins", day.Dataset, ColumnType.Datetime,
            $"ifelse({day} >= {window.Start}, {window.Start}, {_before})", DrillShape.DateTimeDay);
        _isCompared = new(
            $"{prefix}_is_compared", day.Dataset, ColumnType.String,
            $"ifelse({day} >= {_before} AND {day} <= {window.End}, {Yes}, {No})");
    }

    /// <summary>The first day of the period that a row belongs to: the chosen one, or the one before.</summary>
    public CalculatedField BeginsOn { get; }

    /// <summary>All of them, for the app.</summary>
    public ImmutableArray<CalculatedField> All => [_before, BeginsOn, _isCompared];

    /// <summary>Keeps the rows of both periods for figures whose trend is <see cref="BeginsOn"/>.</summary>
    public SheetFilter Keep(string key, params ImmutableArray<Visual> figures) =>
        new CategoryFilter(key, _isCompared, CategoryBinding.AnyOf([Yes])).On(figures);
}

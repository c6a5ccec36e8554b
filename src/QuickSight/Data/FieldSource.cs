using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Data;

/// <summary>What a field, filter or option list can read: a dataset column or a calculated field.</summary>
internal abstract class FieldSource
{
    private protected FieldSource(Dataset dataset, string name, ColumnType type, DrillShape? shape)
    {
        (Dataset, Name, Type, Shape) = (dataset, name, type, shape);
    }

    /// <summary>The dataset it belongs to.</summary>
    public Dataset Dataset { get; }

    /// <summary>Name in expressions and column identifiers.</summary>
    public string Name { get; }

    /// <summary>Type of its values.</summary>
    public ColumnType Type { get; }

    /// <summary>What its values mean; needed when a drill reads it.</summary>
    public DrillShape? Shape { get; }

    /// <summary>Words for readers.</summary>
    public abstract string Label { get; }

    /// <summary>A dimension of the kind that fits the type: date by day, number, or category.</summary>
    public Dimension Dimension() => Type switch
    {
        ColumnType.Datetime => Date(),
        ColumnType.Decimal or ColumnType.Integer => Number(),
        ColumnType.String or ColumnType.Bit => Category(),
        _ => throw new InvalidOperationException($"{Type} is no column type"),
    };

    /// <summary>A categorical dimension.</summary>
    /// <exception cref="TreeException">The source is a date-time: QuickSight would draw a blank chart without a message.</exception>
    public Dimension Category() => new(this, DimensionKind.Categorical);

    /// <summary>A date dimension, by day unless another granularity is given; <see langword="null"/> keeps the full time.</summary>
    /// <exception cref="TreeException">The source is not a date-time.</exception>
    public Dimension Date(TimeGranularity? granularity = TimeGranularity.Day) =>
        new(this, DimensionKind.Date) { Granularity = granularity };

    /// <summary>A numerical dimension.</summary>
    /// <exception cref="TreeException">The source is not a number.</exception>
    public Dimension Number() => new(this, DimensionKind.Numerical);

    /// <summary>A column that is not shown, for drills to read.</summary>
    public Dimension Hidden() => Dimension().Hidden();

    /// <summary>A dimension under another header.</summary>
    public Dimension Labelled(string label) => Dimension().Labelled(label);

    /// <summary>A dimension shown as money of the dataset's currency.</summary>
    /// <exception cref="TreeException">The source is not a number.</exception>
    public Dimension Money() => Number().Money();

    /// <summary>The sum of a number.</summary>
    /// <exception cref="TreeException">The source is not a number.</exception>
    public Measure Sum() => new(this, Aggregation.Sum);

    /// <summary>The largest number, or the latest time.</summary>
    /// <inheritdoc cref="Sum"/>
    public Measure Max() => new(this, Aggregation.Max);

    /// <summary>The smallest number, or the earliest time.</summary>
    /// <inheritdoc cref="Sum"/>
    public Measure Min() => new(this, Aggregation.Min);

    /// <summary>The mean of a number.</summary>
    /// <inheritdoc cref="Sum"/>
    public Measure Average() => new(this, Aggregation.Average);

    /// <summary>How many rows have a value.</summary>
    public Measure Count() => new(this, Aggregation.Count);

    /// <summary>How many different values there are.</summary>
    public Measure DistinctCount() => new(this, Aggregation.DistinctCount);

    /// <summary>Sorts by this field, smallest first.</summary>
    public FieldSort Ascending() => new(Dimension(), SortDirection.Asc);

    /// <summary>Sorts by this field, largest first.</summary>
    public FieldSort Descending() => new(Dimension(), SortDirection.Desc);

    /// <summary>Dataset and column, for messages.</summary>
    public override string ToString() => $"'{Dataset.Identifier}'.'{Name}'";

    internal JsonObject EmitColumn() => Json.Object(("DataSetIdentifier", Dataset.Identifier), ("ColumnName", Name));
}

namespace QsGen.QuickSight.Data;

/// <summary>How a measure puts many values into one.</summary>
internal enum Aggregation
{
    /// <summary>Sum of numbers.</summary>
    Sum,

    /// <summary>Largest number.</summary>
    Max,

    /// <summary>Smallest number.</summary>
    Min,

    /// <summary>Mean of numbers.</summary>
    Average,

    /// <summary>Rows with a value.</summary>
    Count,

    /// <summary>Different values.</summary>
    DistinctCount,

    /// <summary>None: the expression of the calculated field aggregates by itself.</summary>
    Own,
}

namespace QsGen.QuickSight.Data;

/// <summary>How a dimension treats its values.</summary>
internal enum DimensionKind
{
    /// <summary>As names.</summary>
    Categorical,

    /// <summary>As points in time.</summary>
    Date,

    /// <summary>As numbers.</summary>
    Numerical,
}

namespace QsGen.QuickSight.Visuals;

/// <summary>How a line chart draws its series.</summary>
internal enum LineStyle
{
    /// <summary>Lines.</summary>
    Line,

    /// <summary>Filled areas.</summary>
    Area,

    /// <summary>Filled areas on top of each other.</summary>
    StackedArea,
}

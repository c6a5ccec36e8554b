namespace QsGen.QuickSight.Visuals;

/// <summary>Which way the bars of a chart run.</summary>
internal enum BarOrientation
{
    /// <summary>From left to right.</summary>
    Horizontal,

    /// <summary>From bottom to top.</summary>
    Vertical,
}

namespace QsGen.Viewer.Frames;

/// <summary>How bars of several series share a category.</summary>
internal enum BarArrangement
{
    /// <summary>Side by side.</summary>
    Clustered,

    /// <summary>On one another.</summary>
    Stacked,

    /// <summary>On one another, as shares of their sum.</summary>
    StackedPercent,
}

namespace QsGen.QuickSight.Visuals;

/// <summary>How bars of one category and several colours stand together.</summary>
internal enum BarArrangement
{
    /// <summary>Side by side.</summary>
    Clustered,

    /// <summary>On top of each other.</summary>
    Stacked,

    /// <summary>On top of each other, each category filling the whole.</summary>
    StackedPercent,
}

namespace QsGen.Viewer.Frames;

/// <summary>Which of two behaviours is shown where they differ.</summary>
internal enum ViewerMode
{
    /// <summary>What the definition's author means.</summary>
    Intended,

    /// <summary>What QuickSight was seen to do.</summary>
    Faithful,
}

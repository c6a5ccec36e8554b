namespace QsGen.Viewer.Frames;

/// <summary>How an action is reached; by keyboard and touch always through the menu.</summary>
internal enum ActionTrigger
{
    /// <summary>A click.</summary>
    Click,

    /// <summary>The menu of a row or mark.</summary>
    Menu,
}

namespace QsGen.QuickSight.Visuals;

/// <summary>The click that starts an action.</summary>
internal enum ActionTrigger
{
    /// <summary>A left click on a data point.</summary>
    LeftClick,

    /// <summary>An entry of the menu that a right click opens; the name of the action is its text.</summary>
    RightClick,
}

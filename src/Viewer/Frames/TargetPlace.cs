namespace QsGen.Viewer.Frames;

/// <summary>Where a target opens.</summary>
internal enum TargetPlace
{
    /// <summary>In this page.</summary>
    Here,

    /// <summary>In a new tab.</summary>
    NewTab,

    /// <summary>In a new window.</summary>
    NewWindow,
}

namespace QsGen.LocalQuickSight;

/// <summary>What AWS does now and then.</summary>
internal enum StandInFaultKind
{
    /// <summary>Refuses because too much was asked at once.</summary>
    Throttle,

    /// <summary>Refuses because something else changes the resource.</summary>
    Conflict,

    /// <summary>Takes a minute before it goes on.</summary>
    Slow,

    /// <summary>Changes the resource and then says that it failed.</summary>
    HalfUpdate,

    /// <summary>Answers before it is done: says that the resource is still being made.</summary>
    UnderWay,

    /// <summary>Takes the resource, and reports then what is wrong with it.</summary>
    Rejected,
}

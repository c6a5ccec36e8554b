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
}

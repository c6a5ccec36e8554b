namespace QsGen.Engine.Plans;

/// <summary>How a step ended.</summary>
internal enum ChangeOutcome
{
    /// <summary>It is done, or planned by a preview.</summary>
    Done,
    Failed,

    /// <summary>It was not begun, because something it needs failed.</summary>
    Skipped,
}

namespace QsGen.Engine.State;

/// <summary>What was under way with a resource when the state was written.</summary>
internal enum PendingKind
{
    Creating,
    Updating,
    Deleting,
    Reading,
    Importing,
}

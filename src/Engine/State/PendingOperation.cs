namespace QsGen.Engine.State;

/// <summary>A provider call that had begun, and whose outcome the state does not know yet.</summary>
internal sealed record PendingOperation(ResourceState Resource, PendingKind Kind);

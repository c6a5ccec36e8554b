namespace QsGen.Engine.Plans;

/// <summary>An operation, or its preview, begins.</summary>
internal sealed record OperationStarted(OperationKind Kind, bool Preview, string Project, string Stack) : EngineEvent;

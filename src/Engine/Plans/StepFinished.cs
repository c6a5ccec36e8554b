namespace QsGen.Engine.Plans;

/// <summary>A step has ended, well or badly.</summary>
internal sealed record StepFinished(ResourceChange Change) : EngineEvent;

using QsGen.Engine.Plans;

namespace QsGen.Engine.Events;

/// <summary>A step has ended, well or badly.</summary>
internal sealed record StepFinished(ResourceChange Change) : EngineEvent;

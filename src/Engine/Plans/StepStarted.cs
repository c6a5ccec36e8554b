using QsGen.Engine.Steps;
using QsGen.Engine.Urns;

namespace QsGen.Engine.Plans;

/// <summary>A step begins.</summary>
internal sealed record StepStarted(Urn Urn, StepKind Kind) : EngineEvent;

using QsGen.Engine.Plans;

namespace QsGen.Engine.Events;

/// <summary>The operation, or its preview, has ended.</summary>
internal sealed record OperationFinished(Plan Plan) : EngineEvent;

namespace QsGen.Engine.Plans;

/// <summary>The operation, or its preview, has ended.</summary>
internal sealed record OperationFinished(Plan Plan) : EngineEvent;

namespace QsGen.Engine.Plans;

/// <summary>Something that happens during an operation, in the order in which it happens. Never holds a secret in the clear.</summary>
internal abstract record EngineEvent;

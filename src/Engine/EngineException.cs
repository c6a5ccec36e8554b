namespace QsGen.Engine;

/// <summary>A condition that a person has to mend before the engine can go on. The message says what is wrong and what to do.</summary>
internal sealed class EngineException(string message, Exception? inner = null) : Exception(message, inner);

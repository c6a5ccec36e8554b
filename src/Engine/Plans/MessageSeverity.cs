namespace QsGen.Engine.Plans;

/// <summary>How much a message matters.</summary>
internal enum MessageSeverity
{
    Debug,
    Info,
    Warning,
    Error,
}

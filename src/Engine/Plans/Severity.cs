namespace QsGen.Engine.Plans;

/// <summary>How much a message matters.</summary>
internal enum Severity
{
    Debug,
    Info,
    Warning,
    Error,
}

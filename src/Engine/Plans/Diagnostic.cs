using QsGen.Engine.Urns;

namespace QsGen.Engine.Plans;

/// <summary>A message for the person.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Urn">The resource that it is about; null for the whole stack.</param>
/// <param name="Message">The text.</param>
/// <param name="StreamId">Messages of one number other than 0 continue each other.</param>
/// <param name="Ephemeral">Whether it is only of interest while it is new, such as progress.</param>
internal sealed record Diagnostic(
    MessageSeverity Severity, Urn? Urn, string Message, int StreamId = 0, bool Ephemeral = false) : EngineEvent;

using QsGen.Engine.Urns;

namespace QsGen.Engine.Deployments;

/// <summary>A step failed; the person has been told.</summary>
internal sealed class StepFailedException(Urn urn, string message) : Exception(message)
{
    public Urn Urn { get; } = urn;
}

using QsGen.Engine.Urns;

namespace QsGen.Engine.Deployments;

/// <summary>A registration is passed over because something that it depends on failed, while the rest goes on.</summary>
internal sealed class DependencySkippedException(Urn urn) : Exception("something that it depends on failed")
{
    public Urn Urn { get; } = urn;
}

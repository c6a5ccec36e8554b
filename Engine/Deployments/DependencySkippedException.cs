namespace QsGen.Engine.Deployments;

/// <summary>A registration is passed over because something that it depends on failed, while the rest goes on.</summary>
internal sealed class DependencySkippedException() : Exception("something that it depends on failed");

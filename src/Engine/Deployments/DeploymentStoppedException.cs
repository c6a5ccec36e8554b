namespace QsGen.Engine.Deployments;

/// <summary>The operation is being given up; nothing new is begun.</summary>
internal sealed class DeploymentStoppedException() : Exception("the operation is being stopped");

namespace Pulumi;

/// <summary>Changes a resource's arguments and options before it is registered; null leaves them.</summary>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);

namespace Pulumi;

/// <summary>Marks a class that outputs and results of invokes are converted to.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class OutputTypeAttribute : Attribute;

namespace Pulumi;

/// <summary>Marks the constructor that makes an <see cref="OutputTypeAttribute">output type</see> from the values received.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute;

namespace Pulumi;

/// <summary>Says which value a constructor's parameter takes, when its name is another than the parameter's.</summary>
/// <param name="name">The value's name on the wire.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutputConstructorParameterAttribute(string name) : Attribute
{
    internal string Name { get; } = name;
}

namespace Pulumi;

/// <summary>Marks a property of a resource or stack as an output.</summary>
/// <param name="name">The name on the wire; the property's own when not given.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    internal string? Name { get; } = name;
}

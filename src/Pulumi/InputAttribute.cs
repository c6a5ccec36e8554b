namespace Pulumi;

/// <summary>Marks a field or property of an arguments class as one of the values to be sent.</summary>
/// <param name="name">The property's name on the wire.</param>
/// <param name="required">Whether it must be given.</param>
/// <param name="json">Whether the value is sent as JSON text.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute(string name, bool required = false, bool json = false) : Attribute
{
    internal string Name { get; } = name;

    internal bool IsRequired { get; } = required;

    internal bool Json { get; } = json;
}

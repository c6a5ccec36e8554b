using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an output holds once it is resolved.</summary>
/// <param name="Resources">The resources that the value came from.</param>
/// <param name="Value">The value; the type's default when it is not known.</param>
/// <param name="IsKnown">False when the value exists only after the deployment.</param>
/// <param name="IsSecret">Whether the value must be kept secret.</param>
internal readonly record struct OutputData<T>(ImmutableHashSet<Resource> Resources, T Value, bool IsKnown, bool IsSecret)
{
    /// <summary>The same data with a value of another type.</summary>
    public OutputData<TOther> With<TOther>(TOther value) => new(Resources, value, IsKnown, IsSecret);
}

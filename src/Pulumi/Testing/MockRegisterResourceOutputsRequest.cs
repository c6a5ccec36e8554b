using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>The outputs of a component or of the stack.</summary>
public sealed class MockRegisterResourceOutputsRequest
{
    /// <summary>The resource.</summary>
    public string? Urn { get; init; }

    /// <summary>The outputs as plain values; those that are unknown or null are left out.</summary>
    public ImmutableDictionary<string, object> Outputs { get; init; } = ImmutableDictionary<string, object>.Empty;
}

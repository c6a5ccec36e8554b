using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A resource that is registered or read.</summary>
public sealed class MockResourceArgs
{
    /// <summary>The type token.</summary>
    public string? Type { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The inputs as plain values; those that are unknown or null are left out.</summary>
    public ImmutableDictionary<string, object> Inputs { get; init; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>The explicit provider, if any.</summary>
    public string? Provider { get; init; }

    /// <summary>The id of a resource that is read or imported.</summary>
    public string? Id { get; init; }
}

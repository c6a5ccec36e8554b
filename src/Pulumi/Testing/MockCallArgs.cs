using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A function that is invoked.</summary>
public sealed class MockCallArgs
{
    /// <summary>The function's token.</summary>
    public string? Token { get; init; }

    /// <summary>The arguments as plain values.</summary>
    public ImmutableDictionary<string, object> Args { get; init; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>The explicit provider, if any.</summary>
    public string? Provider { get; init; }
}

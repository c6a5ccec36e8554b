using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>Gives each resource an id and its inputs as outputs, and every function an empty result.</summary>
public sealed class EmptyMocks : IMocks
{
    /// <inheritdoc/>
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return Task.FromResult<(string?, object)>(($"{args.Name}_id", args.Inputs));
    }

    /// <inheritdoc/>
    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(ImmutableDictionary<string, object>.Empty);
}

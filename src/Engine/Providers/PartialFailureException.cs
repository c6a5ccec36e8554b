using System.Collections.Immutable;
using QsGen.Wire;

namespace QsGen.Engine.Providers;

/// <summary>A create or update left an object that exists but is not ready; the next run updates it.</summary>
internal sealed class PartialFailureException(
    string id, PropertyObject outputs, PropertyObject? inputs, ImmutableArray<string> reasons, string message)
    : ProviderException(message)
{
    public string Id { get; } = id;

    public PropertyObject Outputs { get; } = outputs;

    /// <summary>The inputs as far as they took effect; null if the provider did not say.</summary>
    public PropertyObject? Inputs { get; } = inputs;

    public ImmutableArray<string> Reasons { get; } = reasons;
}

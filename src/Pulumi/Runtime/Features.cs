using System.Collections.Concurrent;

namespace Pulumi.Runtime;

/// <summary>What the engine supports; each feature is asked for when it is first needed, and once.</summary>
internal sealed class Features(IMonitor monitor, bool useReferences)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _answers = new(StringComparer.Ordinal);

    /// <summary>Whether the engine supports a feature.</summary>
    public Task<bool> SupportsAsync(string id) =>
        _answers.GetOrAdd(id, key => new Lazy<Task<bool>>(() => monitor.SupportsFeatureAsync(key))).Value;

    /// <summary>Whether resources are sent as references rather than as their ids.</summary>
    public async Task<bool> ReferencesAsync() => useReferences && await SupportsAsync("resourceReferences").ConfigureAwait(false);

    /// <summary>Makes sure that the engine supports what an option needs.</summary>
    /// <exception cref="InvalidOperationException">It does not.</exception>
    public async Task RequireAsync(string id, string option)
    {
        if (!await SupportsAsync(id).ConfigureAwait(false))
        {
            throw new InvalidOperationException($"The engine does not support the {option} option. Please update the Pulumi CLI.");
        }
    }
}

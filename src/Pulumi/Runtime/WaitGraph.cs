using QsGen.Wire;

namespace Pulumi.Runtime;

/// <summary>Which resource waits for which before it can be registered; finds resources that would wait for themselves.</summary>
internal sealed class WaitGraph
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Resource, HashSet<Resource>> _waiting = new(ReferenceEqualityComparer.Instance);

    /// <summary>Waits for the URN of a resource on behalf of another.</summary>
    /// <param name="waiter">The resource that waits; null for an invoke.</param>
    /// <param name="awaited">The resource whose URN it needs.</param>
    /// <exception cref="InvalidOperationException">The other waits, directly or through more, for this one: neither would ever
    /// come.</exception>
    public async Task<string> UrnAsync(Resource? waiter, Resource awaited)
    {
        if (waiter is not null && !awaited.Urn.DataTask.IsCompleted)
        {
            Enter(waiter, awaited);
        }

        return (await awaited.Urn.DataTask.ConfigureAwait(false)).Value;
    }

    /// <summary>How a provider is named in requests: its URN and its id, which in the preview of its creation is the unknown sentinel.
    /// Waits for both.</summary>
    /// <param name="waiter">The resource that waits; null for an invoke.</param>
    /// <param name="provider">The provider.</param>
    /// <exception cref="InvalidOperationException">The provider waits for this resource.</exception>
    public async Task<string> ProviderAsync(Resource? waiter, ProviderResource provider)
    {
        var urn = await UrnAsync(waiter, provider).ConfigureAwait(false);
        var id = await provider.Id.DataTask.ConfigureAwait(false);
        return $"{urn}::{(id.IsKnown ? id.Value : UnknownSentinel.String)}";
    }

    private void Enter(Resource waiter, Resource awaited)
    {
        lock (_lock)
        {
            if (Path(awaited, waiter, []) is { } path)
            {
                var names = string.Join(" needs ", path.Prepend(waiter).Select(resource => resource.Identity));
                throw new InvalidOperationException(
                    $"Resources wait for each other and would never be registered: {names}. Remove one of these dependencies.");
            }

            if (!_waiting.TryGetValue(waiter, out var targets))
            {
                _waiting[waiter] = targets = new(ReferenceEqualityComparer.Instance);
            }

            targets.Add(awaited);
        }
    }

    private List<Resource>? Path(Resource from, Resource to, HashSet<Resource> seen)
    {
        if (from == to)
        {
            return [to];
        }

        if (from.Urn.DataTask.IsCompleted || !seen.Add(from) || !_waiting.TryGetValue(from, out var targets))
        {
            return null;
        }

        foreach (var target in targets)
        {
            if (Path(target, to, seen) is { } path)
            {
                return [from, .. path];
            }
        }

        return null;
    }
}

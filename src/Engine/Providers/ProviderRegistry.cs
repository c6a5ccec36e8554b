using System.Collections.Concurrent;
using QsGen.Engine.State;
using QsGen.Engine.Urns;

namespace QsGen.Engine.Providers;

/// <summary>The providers that run for one operation: each provider resource has one of its own, started when it is first needed.</summary>
/// <param name="sources">How the provider of each package is started.</param>
/// <param name="start">What a provider is told.</param>
/// <param name="builtin">The engine's own provider.</param>
/// <param name="stateOf">The state of a provider resource, that of this operation before that of the last one.</param>
internal sealed class ProviderRegistry(
    IReadOnlyList<ProviderSource> sources,
    Func<ProviderStart> start,
    BuiltinProvider builtin,
    Func<ProviderReference, ResourceState?> stateOf) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Urn, Lazy<Task<ProviderClient>>> _unconfigured = new();
    private readonly ConcurrentDictionary<ProviderReference, Lazy<Task<ProviderClient>>> _configured = new();
    private readonly ConcurrentBag<Task<ProviderClient>> _started = [];

    /// <summary>Whether a repeated Create of this package takes over what an interrupted one left.</summary>
    public bool AdoptsInterruptedCreates(string package) => Find(package)?.AdoptsInterruptedCreates ?? false;

    /// <summary>The configured provider that a reference names.</summary>
    /// <exception cref="ProviderException">There is no such provider, or it refuses its configuration.</exception>
    public async Task<IResourceProvider> GetAsync(ProviderReference reference, CancellationToken cancellationToken) =>
        reference.Package == BuiltinProvider.Package
            ? builtin
            : await _configured.GetOrAdd(reference, key => new(() => ConfigureAsync(key, cancellationToken))).Value;

    /// <summary>A provider that may be asked about configuration only.</summary>
    public Task<ProviderClient> UnconfiguredAsync(Urn urn, CancellationToken cancellationToken) =>
        _unconfigured.GetOrAdd(urn, key => new(() => StartAsync(ProviderReference.PackageOf(key.Type), cancellationToken))).Value;

    /// <summary>Makes the next use of a provider configure it anew, because its inputs have changed.</summary>
    public void Forget(ProviderReference reference) => _configured.TryRemove(reference, out _);

    /// <summary>Asks all providers to stop what they are doing.</summary>
    public Task CancelAsync() => Task.WhenAll(Running().Select(client => client.CancelAsync()));

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_started.Select(async client =>
        {
            try
            {
                await (await client).DisposeAsync();
            }
            catch (ProviderException)
            {
                // It never started; whoever asked for it was told so.
            }
        }));
    }

    private IEnumerable<ProviderClient> Running() =>
        _started.Where(client => client.IsCompletedSuccessfully).Select(client => client.Result);

    private async Task<ProviderClient> ConfigureAsync(ProviderReference reference, CancellationToken cancellationToken)
    {
        var state = stateOf(reference)
            ?? throw new ProviderException($"there is no provider '{reference}' in this stack");
        var client = _unconfigured.TryRemove(reference.Urn, out var waiting)
            ? await waiting.Value
            : await StartAsync(reference.Package, cancellationToken);
        await client.ConfigureAsync(reference.Urn, reference.Id, state.Inputs, cancellationToken);
        return client;
    }

    private Task<ProviderClient> StartAsync(string package, CancellationToken cancellationToken)
    {
        var source = Find(package) ?? throw new ProviderException(
            $"no provider for package '{package}' is known to this engine; known are: "
            + string.Join(", ", sources.Select(known => known.Package).Order(StringComparer.Ordinal)));
        var client = ProviderClient.StartAsync(source, start(), cancellationToken);
        _started.Add(client);
        return client;
    }

    private ProviderSource? Find(string package) => sources.FirstOrDefault(source => source.Package == package);
}

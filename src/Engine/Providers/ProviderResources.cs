using System.Security.Cryptography;
using QsGen.Engine.State;
using QsGen.Engine.Urns;
using QsGen.Wire;
using QsGen.Wire.Changes;

namespace QsGen.Engine.Providers;

/// <summary>
/// The manager of provider resources: they are checked and compared by the provider itself, created and deleted without a
/// call.
/// </summary>
/// <remarks>A provider is configured at its first use, from its state.</remarks>
internal sealed class ProviderResources(ProviderRegistry registry) : IResourceProvider
{
    public bool SupportsPreview => true;

    public async Task<CheckResult> CheckAsync(
        Urn urn, PropertyObject? olds, PropertyObject news, byte[] randomSeed, CancellationToken cancellationToken)
    {
        if (IsBuiltin(urn))
        {
            return new CheckResult(ProviderConfig.Normalized(news), []);
        }

        var client = await registry.UnconfiguredAsync(urn, cancellationToken);
        var result = await client.CheckConfigAsync(urn, olds, ProviderConfig.Normalized(news), cancellationToken);
        return result with { Inputs = ProviderConfig.Normalized(result.Inputs) };
    }

    public async Task<DiffResult> DiffAsync(DiffQuery query, CancellationToken cancellationToken)
    {
        var answer = IsBuiltin(query.Urn)
            ? DiffResult.NotSaid
            : await (await registry.UnconfiguredAsync(query.Urn, cancellationToken)).DiffConfigAsync(query, cancellationToken);
        if (answer.Answer != DiffAnswer.Unknown)
        {
            return answer;
        }

        var changed = PropertyDiffer.Compare(query.OldInputs, query.News).Select(difference => difference.Path.Segments[0].Key!).Distinct();
        return changed.Any()
            ? DiffResult.Same with { Answer = DiffAnswer.Some, ChangedKeys = [.. changed] }
            : DiffResult.Same;
    }

    public Task<ProviderObject> CreateAsync(
        Urn urn, PropertyObject inputs, TimeSpan? timeout, CreateMode mode, CancellationToken cancellationToken) =>
        Task.FromResult(new ProviderObject(
            mode == CreateMode.Preview ? ProviderReference.UnknownId : NewId(), ProviderConfig.Outputs(inputs)));

    public Task<ProviderObject?> ReadAsync(
        Urn urn, string id, PropertyObject inputs, PropertyObject outputs, TimeSpan? timeout, CancellationToken cancellationToken) =>
        throw new ProviderException("a provider cannot be read or imported");

    public Task<PropertyObject> UpdateAsync(DiffQuery query, TimeSpan? timeout, bool preview, CancellationToken cancellationToken)
    {
        registry.Forget(new ProviderReference(query.Urn, query.Id));
        return Task.FromResult(ProviderConfig.Outputs(query.News));
    }

    public Task DeleteAsync(
        Urn urn, string id, PropertyObject inputs, PropertyObject outputs, TimeSpan? timeout, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public Task<InvokeResult> InvokeAsync(
        string token, PropertyObject arguments, bool preview, CancellationToken cancellationToken) =>
        throw new ProviderException("provider resources have no functions");

    private static bool IsBuiltin(Urn urn) => ProviderReference.PackageOf(urn.Type) == BuiltinProvider.Package;

    private static string NewId() => new Guid(RandomNumberGenerator.GetBytes(16)).ToString();
}

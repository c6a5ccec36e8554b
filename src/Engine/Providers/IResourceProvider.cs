using QsGen.Engine.Urns;
using QsGen.Wire;

namespace QsGen.Engine.Providers;

/// <summary>
/// What the engine asks of the manager of a resource. Implementations turn transport failures into
/// <see cref="ProviderException"/>.
/// </summary>
internal interface IResourceProvider
{
    /// <summary>Whether Create and Update know previews; without it a preview takes the inputs for the outputs.</summary>
    bool SupportsPreview { get; }

    /// <summary>Validates inputs and fills in defaults.</summary>
    /// <param name="urn">The resource.</param>
    /// <param name="olds">The old checked inputs; null for a create or replacement.</param>
    /// <param name="news">The program's inputs.</param>
    /// <param name="randomSeed">32 bytes, the same for the resource in preview and update.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<CheckResult> CheckAsync(
        Urn urn, PropertyObject? olds, PropertyObject news, byte[] randomSeed, CancellationToken cancellationToken);

    Task<DiffResult> DiffAsync(DiffQuery query, CancellationToken cancellationToken);

    Task<ProviderObject> CreateAsync(
        Urn urn, PropertyObject inputs, TimeSpan? timeout, CreateMode mode, CancellationToken cancellationToken);

    /// <summary>The object as it is now; null if it is gone.</summary>
    /// <param name="urn">The resource.</param>
    /// <param name="id">The object's id.</param>
    /// <param name="inputs">The inputs in the state; empty for an import.</param>
    /// <param name="outputs">The outputs in the state; empty for an import.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<ProviderObject?> ReadAsync(
        Urn urn, string id, PropertyObject inputs, PropertyObject outputs, TimeSpan? timeout, CancellationToken cancellationToken);

    /// <summary>The outputs after the update.</summary>
    Task<PropertyObject> UpdateAsync(DiffQuery query, TimeSpan? timeout, bool preview, CancellationToken cancellationToken);

    Task DeleteAsync(
        Urn urn, string id, PropertyObject inputs, PropertyObject outputs, TimeSpan? timeout, CancellationToken cancellationToken);

    Task<InvokeResult> InvokeAsync(string token, PropertyObject arguments, bool preview, CancellationToken cancellationToken);
}

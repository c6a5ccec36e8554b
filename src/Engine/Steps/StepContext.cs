using QsGen.Engine.Providers;
using QsGen.Engine.State;

namespace QsGen.Engine.Steps;

/// <summary>What steps need to be done.</summary>
/// <param name="Preview">Whether nothing may change.</param>
/// <param name="Clock">Tells the time for <c>created</c> and <c>modified</c>.</param>
/// <param name="ProviderOf">The manager of a custom resource.</param>
internal sealed record StepContext(
    bool Preview, TimeProvider Clock, Func<ResourceState, CancellationToken, Task<IResourceProvider>> ProviderOf);

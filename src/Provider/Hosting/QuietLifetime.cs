using Microsoft.Extensions.Hosting;

namespace QsGen.Provider.Hosting;

/// <summary>Leaves signals and the console to whoever hosts the provider.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

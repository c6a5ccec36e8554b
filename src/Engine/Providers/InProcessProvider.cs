namespace QsGen.Engine.Providers;

/// <summary>A provider that listens in this process.</summary>
internal sealed record InProcessProvider(string Package, Func<ProviderStart, CancellationToken, Task<IProviderHost>> Start)
    : ProviderSource(Package)
{
    public override Task<IProviderHost> StartAsync(ProviderStart start, CancellationToken cancellationToken) =>
        Start(start, cancellationToken);
}

using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using NodaTime;
using QsGen.Database.Schema;
using QsGen.Provider.Components;
using QsGen.Provider.Hosting;
using QsGen.Provider.Resources;
using QsGen.Wire.Loopback;

namespace QsGen.Provider;

/// <summary>The running provider: a gRPC service on a free port of the loopback interface. Disposing ends it.</summary>
internal sealed class ProviderHost : IPluginHost
{
    private readonly LoopbackServer _server;
    private readonly ProviderSession _session;
    private readonly DatabaseWork _work;

    private ProviderHost(LoopbackServer server, ProviderSession session, DatabaseWork work) =>
        (_server, _session, _work) = (server, session, work);

    /// <inheritdoc/>
    public string Address => _server.Address;

    /// <summary>The package's version.</summary>
    public static string Version { get; } =
        typeof(ProviderHost).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Starts the provider in this process, silently.</summary>
    /// <param name="engineAddress">The engine, as host and port; null: it will say so itself.</param>
    /// <param name="folder">The full path of the folder at which relative paths in inputs start.</param>
    /// <param name="clock">Says what is now.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <param name="configuredUrl">The database's address as the stack's configuration has it today; null when it is not known.</param>
    /// <param name="components">The components that it makes for programs in any language.</param>
    /// <param name="reports">Writes audit reports; null where none can be written.</param>
    /// <param name="isOurs">Whether the engine is ours and in this process, so that only those are answered who learned the token.</param>
    /// <exception cref="FormatException">The address is not of that form.</exception>
    public static async Task<ProviderHost> StartAsync(
        string? engineAddress,
        string folder,
        IClock clock,
        CancellationToken cancellationToken,
        string? configuredUrl = null,
        ImmutableArray<OfferedComponent> components = default,
        IReportWriter? reports = null,
        bool isOurs = false)
    {
        var session = new ProviderSession(engineAddress);
        var work = new DatabaseWork(folder, configuredUrl);
        var service = new ProviderService(
            ResourcesOf(work, clock, new ManagedReport(work, reports, folder)),
            Version,
            session,
            new(components.IsDefault ? [] : components, session, folder));
        return new(await LoopbackServer.StartAsync([LoopbackService.Of(service)], cancellationToken, isOurs: isOurs), session, work);
    }

    /// <summary>Serves an engine in a process of its own, until the engine is gone or the process is told to end.</summary>
    /// <param name="engineAddress">The engine, as host and port; null: it will say so itself.</param>
    /// <param name="components">The components that it makes for programs in any language.</param>
    /// <param name="reports">Writes audit reports.</param>
    /// <param name="cancellationToken">Ends the provider.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(
        string? engineAddress,
        ImmutableArray<OfferedComponent> components,
        IReportWriter reports,
        CancellationToken cancellationToken) => PluginProcess.RunAsync(
            async end => await StartAsync(
                engineAddress, Directory.GetCurrentDirectory(), SystemClock.Instance, end, ConfiguredUrl(), components, reports),
            cancellationToken);

    /// <inheritdoc/>
    public Task WatchEngineAsync(TimeProvider time, CancellationToken cancellationToken) =>
        _session.WatchEngineAsync(time, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _session.Cancel();
        await _server.DisposeAsync();
        await _work.DisposeAsync();
        _session.Dispose();
    }

    private static ImmutableArray<ManagedResource> ResourcesOf(DatabaseWork work, IClock clock, ManagedReport report)
    {
        var refresh = new ManagedRefresh(work, clock);
        return
        [
            new ManagedSchema(work, clock, new(TableOwner.Tables, NewToken, clock)),
            new ManagedDemoData(work, clock, new(TableOwner.DemoData, NewToken, clock), NewToken, refresh),
            refresh,
            report,
            new ManagedDeparture(work),
        ];
    }

    // Engines hand a provider's process the configuration of its package.
    private static string? ConfiguredUrl()
    {
        using var config = JsonDocument.Parse(Environment.GetEnvironmentVariable("PULUMI_CONFIG") is { Length: > 0 } text ? text : "{}");
        return config.RootElement.TryGetProperty($"{PackageSchema.Package}:{DatabaseTarget.UrlInput}", out var url)
            && url.ValueKind == JsonValueKind.String
                ? url.GetString()
                : null;
    }

    private static string NewToken() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}

using System.Collections.Immutable;
using System.Diagnostics;

namespace QsGen.Engine.Providers;

/// <summary>A provider in a process of its own, started as Pulumi's engine starts plugins.</summary>
/// <remarks>The engine's address is added as the last argument.</remarks>
internal sealed record ProcessProvider(string Package, string FileName, ImmutableArray<string> Arguments) : ProviderSource(Package)
{
    /// <summary>More environment variables.</summary>
    public ImmutableDictionary<string, string> Environment { get; init; } = ImmutableDictionary<string, string>.Empty;

    public override Task<IProviderHost> StartAsync(ProviderStart start, CancellationToken cancellationToken)
    {
        var info = new ProcessStartInfo(FileName, [.. Arguments, start.EngineAddress])
        {
            WorkingDirectory = start.RootDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        info.Environment["PULUMI_PROJECT"] = start.Project;
        info.Environment["PULUMI_CONFIG"] = start.ConfigJson;
        foreach (var name in ProgramVariables)
        {
            info.Environment.Remove(name);
        }

        foreach (var (name, value) in Environment)
        {
            info.Environment[name] = value;
        }

        return ProcessProviderHost.StartAsync(Package, info, cancellationToken);
    }

    // With these a program that is also a provider would take itself for the program.
    private static readonly ImmutableArray<string> ProgramVariables = ["PULUMI_MONITOR", "PULUMI_ENGINE"];
}

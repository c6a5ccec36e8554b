using System.Collections.Immutable;
using System.Diagnostics;
using QsGen.Engine.Providers;

namespace QsGen.Tests.Support;

/// <summary>A provider in a process of its own, started as Pulumi's engine starts plugins.</summary>
/// <remarks>The engine's address is added as the last argument.</remarks>
internal static class ProcessProvider
{
    // With these a program that is also a provider would take itself for the program.
    private static readonly ImmutableArray<string> ProgramVariables = ["PULUMI_MONITOR", "PULUMI_ENGINE"];

    public static ProviderSource Of(string package, string fileName, ImmutableArray<string> arguments) =>
        new(package, (start, cancellationToken) =>
        {
            var info = new ProcessStartInfo(fileName, [.. arguments, start.EngineAddress])
            {
                WorkingDirectory = start.RootDirectory,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            };
            foreach (var name in ProgramVariables)
            {
                info.Environment.Remove(name);
            }

            return ProcessProviderHost.StartAsync(package, info, cancellationToken);
        });
}

using System.Collections.Immutable;
using QsGen.Engine.Providers;
using QsGen.Wire.Loopback;

namespace QsGen.LocalQuickSight;

/// <summary>Starts the local stand-in for the provider of package <c>aws-native</c>.</summary>
internal static class LocalQuickSightProvider
{
    /// <summary>The provider, keeping its resources below a directory.</summary>
    /// <param name="directory">The folder of the store, such as <c>.qsgen/quicksight</c>.</param>
    /// <param name="clock">Tells when resources are made and changed.</param>
    /// <param name="others">The ARNs of resources that somebody else made in AWS; they may be referred to and are taken to exist.</param>
    public static ProviderSource In(string directory, TimeProvider clock, params ImmutableArray<string> others) =>
        In(directory, clock, new StandInFaults([], clock), others);

    /// <summary>The provider for an engine in another process.</summary>
    /// <param name="directory">The folder of the store.</param>
    /// <param name="clock">Tells when resources are made and changed.</param>
    /// <param name="attach">Learns the engine's address when the engine says it.</param>
    public static LoopbackService ServiceIn(string directory, TimeProvider clock, Action<string> attach) => LoopbackService.Of(
        new LocalQuickSight(new QuickSightStore(directory), clock, [], new StandInFaults([], clock)) { Attached = attach });

    /// <summary>The same, failing on demand.</summary>
    /// <inheritdoc cref="In(string, TimeProvider, ImmutableArray{string})"/>
    public static ProviderSource In(string directory, TimeProvider clock, StandInFaults faults, params ImmutableArray<string> others)
    {
        // One store for all provider resources of the process, so that its order of changes holds between them.
        var store = new QuickSightStore(directory);
        return new ProviderSource(
            QuickSightKind.Package,
            async (_, cancellationToken) => await LoopbackServer.StartAsync(
                [LoopbackService.Of(new LocalQuickSight(store, clock, others, faults))], cancellationToken, isOurs: true))
        {
            AdoptsInterruptedCreates = true,
            JudgesInputsAlone = true,
        };
    }
}

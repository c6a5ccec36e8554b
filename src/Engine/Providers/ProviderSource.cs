using QsGen.Wire.Loopback;

namespace QsGen.Engine.Providers;

/// <summary>How the provider of a package is started.</summary>
/// <param name="Package">The package, the first part of its types' tokens.</param>
/// <param name="StartAsync">Starts one provider. Throws <see cref="ProviderException"/> if it does not start.</param>
internal sealed record ProviderSource(string Package, Func<ProviderStart, CancellationToken, Task<ILoopbackHost>> StartAsync)
{
    /// <summary>
    /// Whether a Create, repeated for a URN whose Create was interrupted, takes over what the first one left. The engine then repeats
    /// interrupted creates on its own; otherwise it keeps reporting them until a person settles them.
    /// </summary>
    public bool AdoptsInterruptedCreates { get; init; }

    /// <summary>
    /// Whether what it says of a resource follows from the inputs alone, and not from what is really there: then inputs that it accepted
    /// once are neither checked nor compared with themselves.
    /// </summary>
    public bool JudgesInputsAlone { get; init; }
}

namespace QsGen.Engine.Providers;

/// <summary>How the provider of a package is started.</summary>
/// <param name="Package">The package, the first part of its types' tokens.</param>
internal abstract record ProviderSource(string Package)
{
    /// <summary>
    /// Whether a Create, repeated for a URN whose Create was interrupted, takes over what the first one left. The engine then repeats
    /// interrupted creates on its own; otherwise it keeps reporting them until a person settles them.
    /// </summary>
    public bool AdoptsInterruptedCreates { get; init; }

    /// <summary>Starts one provider.</summary>
    /// <exception cref="ProviderException">It does not start.</exception>
    public abstract Task<IProviderHost> StartAsync(ProviderStart start, CancellationToken cancellationToken);
}

namespace QsGen.Institution;

/// <summary>The three bands of Program Health: green below amber, amber below red.</summary>
/// <param name="Usual">For every check without a band of its own.</param>
/// <param name="Checks">The bands of single checks.</param>
public sealed record HealthBands(HealthBand Usual, ValueList<HealthCheckBand> Checks)
{
    /// <summary>One exception is amber, twenty are red.</summary>
    public static HealthBands Default { get; } = new(new(1, 20), []);
}

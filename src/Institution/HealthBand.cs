namespace QsGen.Institution;

/// <summary>From how many open exceptions on a check is amber, and red.</summary>
/// <param name="Amber">The fewest that make it amber; 1 or more.</param>
/// <param name="Red">The fewest that make it red; at least <paramref name="Amber"/>.</param>
public sealed record HealthBand(int Amber, int Red);

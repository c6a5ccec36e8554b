namespace QsGen.Database.Datasets;

/// <summary>The band of a check, for templates.</summary>
/// <param name="CheckType">The check.</param>
/// <param name="Amber">From how many exceptions on it is amber.</param>
/// <param name="Red">From how many on it is red.</param>
internal sealed record HealthBandFact(string CheckType, int Amber, int Red);

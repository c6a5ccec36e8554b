namespace QsGen.Institution;

/// <summary>The band of one check.</summary>
/// <param name="Check">Its name as in Today's Exceptions, such as <c>drift</c>.</param>
/// <param name="Band">Its band.</param>
public sealed record HealthCheckBand(string Check, HealthBand Band);

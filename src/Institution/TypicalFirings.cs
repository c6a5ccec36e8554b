namespace QsGen.Institution;

/// <summary>How many firings of a rail or template a period usually sees, both ends included.</summary>
/// <param name="Period">The period they are counted in.</param>
/// <param name="Least">The fewest; at least 0.</param>
/// <param name="Most">The most; not below <paramref name="Least"/>.</param>
public sealed record TypicalFirings(FiringPeriod Period, int Least, int Most);

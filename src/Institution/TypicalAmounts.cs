namespace QsGen.Institution;

/// <summary>The amounts that firings of a rail usually move, both ends included.</summary>
/// <param name="Least">The smallest, in the institution's currency; above 0.</param>
/// <param name="Most">The largest; above <paramref name="Least"/>.</param>
public sealed record TypicalAmounts(decimal Least, decimal Most);

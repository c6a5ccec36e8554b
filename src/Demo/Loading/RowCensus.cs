namespace QsGen.Demo.Loading;

/// <summary>Whose rows the base tables hold, both tables together.</summary>
/// <param name="Demo">Rows that demo data wrote.</param>
/// <param name="Foreign">Rows of anybody else.</param>
internal readonly record struct RowCensus(long Demo, long Foreign);

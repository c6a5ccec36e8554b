namespace QsGen.Demo.Loading;

/// <summary>How many rows a segment has in each base table.</summary>
internal sealed record SegmentSize(string Scenario, long Transactions, long Balances);

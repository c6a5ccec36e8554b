namespace QsGen.Demo.Hashing;

/// <summary>The hash of one segment's rows.</summary>
/// <param name="Name">The scenario, or the baseline's name.</param>
/// <param name="Hash">SHA-256 in lower-case hex.</param>
/// <param name="Transactions">Its legs, every version counted.</param>
/// <param name="Balances">Its balances, every version counted.</param>
internal sealed record SegmentHash(string Name, string Hash, long Transactions, long Balances);

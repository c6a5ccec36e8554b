using System.Collections.Immutable;
using QsGen.Database.Schema;

namespace QsGen.Demo.Loading;

/// <summary>What a load did and what the tables hold now.</summary>
/// <param name="Outcome">What was done.</param>
/// <param name="Fingerprint">Identifies the data: institution, options and generator version.</param>
/// <param name="Loads">The registered segments, the baseline first.</param>
internal sealed record DemoLoadResult(DemoLoadOutcome Outcome, string Fingerprint, ImmutableArray<DemoLoad> Loads)
{
    /// <summary>Scenarios that the institution can't host, by name.</summary>
    public ImmutableArray<string> LeftOut { get; init; } = [];

    /// <summary>Rows of demo data in the transactions table.</summary>
    public long Transactions => Loads.Sum(load => load.Transactions.Count);

    /// <summary>Rows of demo data in the balances table.</summary>
    public long Balances => Loads.Sum(load => load.Balances.Count);
}

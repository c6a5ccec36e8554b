using QsGen.Demo.Generation;

namespace QsGen.Demo.Loading;

/// <summary>One registered segment of demo data: the rows with these version numbers, and no others, were written by demo data.</summary>
/// <param name="Scenario">The scenario's name, or <see cref="DemoSegment.BaselineName"/>.</param>
/// <param name="Fingerprint">Identifies the institution, the options and the generator that made it.</param>
/// <param name="MadeWith">The options that it was made with, as <see cref="DemoOptionsText"/> writes them; null when nobody noted
/// them.</param>
/// <param name="Transactions">Its rows in the transactions table.</param>
/// <param name="Balances">Its rows in the balances table.</param>
internal sealed record DemoLoad(string Scenario, string Fingerprint, string? MadeWith, EntryRange Transactions, EntryRange Balances)
{
    /// <summary>Its rows in both tables.</summary>
    public long Rows => Transactions.Count + Balances.Count;
}

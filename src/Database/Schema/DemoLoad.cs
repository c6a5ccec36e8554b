using QsGen.Database.Tables;

namespace QsGen.Database.Schema;

/// <summary>One segment of demo data as <c>demo_load</c> has it: the rows of a scenario, or of the baseline.</summary>
/// <param name="Id">The number of the load.</param>
/// <param name="Scenario">The scenario's name, or <see cref="Baseline"/>.</param>
/// <param name="Fingerprint">Identifies the institution, the options and the generator that made it.</param>
/// <param name="MadeWith">The options that it was made with, as text; null when nobody noted them.</param>
/// <param name="Transactions">Its rows in the transactions table.</param>
/// <param name="Balances">Its rows in the balances table.</param>
internal sealed record DemoLoad(
    long Id, string Scenario, string Fingerprint, string? MadeWith, DemoRange Transactions, DemoRange Balances)
{
    /// <summary>The name under which the rows that belong to no scenario are registered.</summary>
    public const string Baseline = "baseline";

    /// <summary>The start of every transfer and transaction id of demo data.</summary>
    public const string IdPrefix = "demo-";

    /// <summary>Its rows in both tables.</summary>
    public long Rows => Transactions.Count + Balances.Count;

    /// <summary>Its rows in one of the tables.</summary>
    public DemoRange In(SchemaTable table) => table == BaseTables.Transactions ? Transactions : Balances;
}

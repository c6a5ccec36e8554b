using System.Globalization;
using QsGen.Database.Tables;

namespace QsGen.Database.Schema;

/// <summary>What a base table holds now at the entries where a load of demo data wrote.</summary>
/// <remarks>
/// An entry alone says nothing: entries begin again when a table is truncated with RESTART IDENTITY, and a feed may bring its own. So
/// the rows there are demo data only while they are as many as were written and hash to the same.
/// </remarks>
/// <param name="Load">The load.</param>
/// <param name="Table">The table.</param>
/// <param name="Count">How many rows are there.</param>
/// <param name="Digest">What they hash to.</param>
/// <param name="Foreign">How many of them have ids that demo data never makes; none in a table without ids.</param>
internal sealed record DemoRowsFound(DemoLoad Load, SchemaTable Table, long Count, string Digest, long Foreign)
{
    private DemoRange Written => Load.In(Table);

    /// <summary>Whether exactly the rows that were written are there.</summary>
    public bool AreWhole => Count == Written.Count && Foreign == 0 && (Written.Digest is null || Written.Digest == Digest);

    /// <summary>
    /// Whether none of the rows can be anybody else's. Where some were changed or taken away, the ids of the others tell; balances
    /// have none.
    /// </summary>
    public bool AreDemo => Count == 0 || AreWhole || (Table == BaseTables.Transactions && Foreign == 0 && Count <= Written.Count);

    /// <summary>What was written and what is there, in words.</summary>
    public string Describe(DatabaseSchema schema) => string.Create(
        CultureInfo.InvariantCulture,
        $"{schema.NameOf(Table)} had {Written.Count} rows of '{Load.Scenario}' at entries {Written.First} to {Written.Last}, and now has "
        + $"{(Count == Written.Count ? "as many others" : $"{Count} rows")} there{Strangers}");

    private string Strangers =>
        Foreign == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {Foreign} of them with ids that demo data never makes");
}

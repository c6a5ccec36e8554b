using System.Globalization;

namespace QsGen.Database.Schema;

/// <summary>What an institution's tables hold that nothing can compute again.</summary>
/// <param name="Tables">How many tables there are, of every kind.</param>
/// <param name="Rows">Rows of the base, delivered and staging tables.</param>
/// <param name="OwnRows">Those of them that demo data did not write: the bank's.</param>
internal sealed record TableContent(int Tables, long Rows, long OwnRows)
{
    /// <summary>As one phrase: "48 tables with 3,943 rows, 50 of them your own".</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Tables:N0} {(Tables == 1 ? "table" : "tables")} with {Rows:N0} rows, {OwnRows:N0} of them your own");
}

using System.Globalization;
using QsGen.Database.Sessions;

namespace QsGen.Database.Schema;

/// <summary>Tables were to be removed that hold the bank's own rows, and nobody said that those may go.</summary>
/// <param name="prefix">The institution's prefix.</param>
/// <param name="rows">How many such rows there are.</param>
internal sealed class OwnRowsException(string prefix, long rows) : SqlSessionException(
    $"{FactOf(prefix, rows)}; nothing was removed. To remove them too, name the institution: --force {prefix}")
{
    /// <summary>What was found, without a remedy: that depends on who asked.</summary>
    public string Fact { get; } = FactOf(prefix, rows);

    private static string FactOf(string prefix, long rows) => string.Create(
        CultureInfo.InvariantCulture, $"the base tables of '{prefix}' hold {rows} rows that demo data did not write");
}

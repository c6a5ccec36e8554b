using System.Globalization;

namespace QsGen.Database.Refresh;

/// <summary>How many rows a refresh did without, because no query can use a value of theirs.</summary>
/// <param name="Legs">Current versions of legs.</param>
/// <param name="Balances">Current versions of balances.</param>
internal sealed record SetAside(long Legs, long Balances)
{
    /// <summary>None.</summary>
    public static SetAside None { get; } = new(0, 0);

    /// <summary>Both.</summary>
    public long Rows => Legs + Balances;

    /// <summary>Both in words.</summary>
    public string Words => string.Create(
        CultureInfo.InvariantCulture, $"{Legs} {(Legs == 1 ? "leg" : "legs")} and {Balances} {(Balances == 1 ? "balance" : "balances")}");
}

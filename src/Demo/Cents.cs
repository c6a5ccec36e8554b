using QsGen.Institution;

namespace QsGen.Demo;

/// <summary>Money as a whole number of its currency's smallest unit while balances are added up: cents, or yen, which have no smaller
/// one, or fils, of which a thousand make one. <see cref="decimal"/> at the edges.</summary>
internal static class Cents
{
    /// <summary>No bound: more than any balance that demo data reaches, and far from overflow when added to one.</summary>
    public const long Unlimited = long.MaxValue / 4;

    /// <summary>An amount, with the decimals that the tables keep.</summary>
    /// <param name="cents">How many of the smallest unit.</param>
    /// <param name="currency">The currency.</param>
    public static decimal ToMoney(long cents, MoneyUnit currency)
    {
        var magnitude = (ulong)Math.Abs(cents);
        var scale = (byte)currency.Decimals;
        return new decimal(unchecked((int)magnitude), unchecked((int)(magnitude >> 32)), 0, cents < 0, scale) + 0.00m;
    }

    /// <summary>Whole units, half a one away from zero; amounts beyond <see cref="Unlimited"/> count as unlimited.</summary>
    /// <param name="money">The amount.</param>
    /// <param name="currency">The currency.</param>
    public static long FromMoney(decimal money, MoneyUnit currency) => Whole(money, (int)(1 / currency.SmallestUnit));

    /// <summary>Whole hundredths, or thousandths of amounts that have them, half a one away from zero; amounts beyond
    /// <see cref="Unlimited"/> count as unlimited.</summary>
    public static long OfRow(decimal money) => Whole(money, money.Scale > 2 ? 1_000 : 100);

    private static long Whole(decimal money, int parts) => Math.Abs(money) >= (decimal)Unlimited / parts
        ? Math.Sign(money) * Unlimited
        : (long)Math.Round(money * parts, MidpointRounding.AwayFromZero);
}

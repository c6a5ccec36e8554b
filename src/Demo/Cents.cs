namespace QsGen.Demo;

/// <summary>Money as a whole number of cents while balances are added up; <see cref="decimal"/> at the edges.</summary>
internal static class Cents
{
    /// <summary>No bound: more than any balance that demo data reaches, and far from overflow when added to one.</summary>
    public const long Unlimited = long.MaxValue / 4;

    /// <summary>An amount with exactly two decimals.</summary>
    public static decimal ToMoney(long cents)
    {
        var magnitude = (ulong)Math.Abs(cents);
        return new decimal(unchecked((int)magnitude), unchecked((int)(magnitude >> 32)), 0, cents < 0, 2);
    }

    /// <summary>Whole cents, half a cent away from zero; amounts beyond <see cref="Unlimited"/> count as unlimited.</summary>
    public static long FromMoney(decimal money) =>
        Math.Abs(money) >= Unlimited / 100m
            ? Math.Sign(money) * Unlimited
            : (long)Math.Round(money * 100m, MidpointRounding.AwayFromZero);
}
